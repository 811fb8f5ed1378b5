"""
code: calls clone and lacks detach

en: The gradient does not come from value alone: the target takes part in it.
cause: `clone` copies the values, but the copying is recorded like any other operation.
fix: Use `detach()`, which cuts the connection.

ja: 勾配が value だけでなく、目標値の側からも伝わっています。
原因: `clone` は値をコピーしますが、コピーもほかの演算と同じように記録されます。
直し方: 計算グラフから切り離す `detach()` を使います。
"""


def td_loss(value, reward, next_value, gamma):
    target = (reward + gamma * next_value).clone()
    return ((value - target) ** 2).mean()
