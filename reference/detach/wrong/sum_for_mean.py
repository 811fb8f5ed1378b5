"""
en: The squares are added up: the loss is N times what it should be.
fix: Take the mean of the squares, not their sum.

ja: 2乗した差の平均ではなく合計になっていて、損失が N 倍です。
直し方: 合計ではなく、平均を取ります。
"""


def td_loss(value, reward, next_value, gamma):
    target = (reward + gamma * next_value).detach()
    return ((value - target) ** 2).sum()
