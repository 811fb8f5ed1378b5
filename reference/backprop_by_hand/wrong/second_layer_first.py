"""
en: The four gradients are in the wrong order: those of the second layer come first.
cause: They are returned in the order in which they are computed.
fix: Return dw1, db1, dw2, db2 in this order, and take them in the same order wherever backward is
called, in train_step too.

ja: 4つの勾配の順序が違い、2層目の勾配が先になっています。
原因: 計算した順に返しています。
直し方: dw1、db1、dw2、db2 の順に返します。train_step など、backward を呼ぶところでも同じ順で受け取ります。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw2, db2, dw1, db1
