"""
en: The gradients of the first layer are wrong, those of the second one are right: dh is multiplied by 1 - h only.
fix: Multiply by both factors of the slope of the sigmoid: `h * (1 - h)`.

ja: 2層目の勾配は合っていますが、1層目の勾配が合いません。dh に 1 - h しか掛けられていません。
直し方: シグモイド関数の傾きの2つの因数を両方掛けます（`h * (1 - h)`）。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw1, db1, dw2, db2
