"""
en: The gradients of the first layer are wrong, those of the second one are right: the slope used is 1 - h², that of tanh.
fix: Use the slope of the sigmoid: `h * (1 - h)`.

ja: 2層目の勾配は合っていますが、1層目の勾配が合いません。傾きが tanh の 1 - h² になっています。
直し方: シグモイド関数の傾き `h * (1 - h)` を使います。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * (1 - h**2)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw1, db1, dw2, db2
