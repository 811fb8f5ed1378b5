"""
en: All four gradients are N times too small.
cause: They are divided by the number of rows.
fix: Leave out the division. If the loss has a mean in it, that is already in dy.

ja: 4つの勾配が、どれも N 分の1になっています。
原因: 行数で割っています。
直し方: 割り算を外します。損失に平均が含まれる場合、その影響はすでに dy に入っています。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw1 / len(x), db1 / len(x), dw2 / len(x), db2 / len(x)
