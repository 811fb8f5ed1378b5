"""
en: The loss is the mean of the absolute differences, not of their squares.
fix: Square the differences: `** 2`.

ja: 損失が、差の2乗ではなく絶対値の平均になっています。
直し方: 差を2乗します（`** 2`）。
"""


def td_loss(value, reward, next_value, gamma):
    target = (reward + gamma * next_value).detach()
    return (value - target).abs().mean()
