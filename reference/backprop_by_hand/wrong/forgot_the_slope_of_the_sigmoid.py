"""
en: The gradients of the first layer are wrong, those of the second one are right: the slope of the sigmoid is missing.
fix: Multiply what comes back to h, dy times w2, by `h * (1 - h)`.

ja: 2層目の勾配は合っていますが、1層目の勾配が合いません。シグモイド関数の傾きが掛けられていません。
直し方: h まで戻ってきた傾き（dy と w2 の積）に `h * (1 - h)` を掛けます。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw1, db1, dw2, db2
