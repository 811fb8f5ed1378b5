"""
en: l2 adds up absolute values, and l1 squares.
fix: Swap the two: the squares belong to l2, the absolute values to l1.

ja: l2 で絶対値を、l1 で2乗を足しています。
直し方: 入れ替えます。2乗の和が l2 です。
"""


def l2(model):
    return sum(p.abs().sum() for p in model.parameters() if p.ndim >= 2)


def l1(model):
    return sum(p.square().sum() for p in model.parameters() if p.ndim >= 2)
