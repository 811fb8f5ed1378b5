"""
en: The gradients of the biases are one number each, not one for each unit: they have the shape () instead of (H,) and (M,).
fix: Add up over the rows only, with `sum(dim=0)`: one number is left for each unit.

ja: バイアスの勾配が、ユニットごとではなく全体で1つの数値になっています。形が (H,) と (M,) ではなく () です。
直し方: `sum(dim=0)` で、行についてだけ合計します。ユニットごとに1つの数値が残ります。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum()
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum()
    return dw1, db1, dw2, db2
