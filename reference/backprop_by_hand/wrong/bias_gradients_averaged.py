"""
en: The gradients of the biases are N times too small: means instead of sums.
fix: Take `sum(dim=0)`. If the loss has a mean in it, that is already in dy.

ja: バイアスの勾配が、合計ではなく平均（N 分の1）になっています。
直し方: `sum(dim=0)` を使います。損失に平均が含まれる場合、その影響はすでに dy に入っています。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.mean(dim=0)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.mean(dim=0)
    return dw1, db1, dw2, db2
