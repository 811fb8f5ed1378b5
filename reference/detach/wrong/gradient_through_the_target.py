"""
code: lacks clone and lacks detach

en: The gradient does not come from value alone: the target takes part in it.
cause: Nothing cuts next_value off before it becomes part of the loss.
fix: Use the target as a constant: `(reward + gamma * next_value).detach()`.

ja: 勾配が value だけでなく、目標値の側からも伝わっています。
原因: next_value が、切り離されないまま損失の計算に使われています。
直し方: 目標値を定数にします（`(reward + gamma * next_value).detach()`）。
"""


def td_loss(value, reward, next_value, gamma):
    target = reward + gamma * next_value
    return ((value - target) ** 2).mean()
