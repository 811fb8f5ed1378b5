"""
en: Only the gradient for b1 is wrong: it has not gone back through the sigmoid.
fix: Add up the slopes before the sigmoid, dh·h·(1 - h), along `dim=0`: b1 is added inside the
sigmoid.

ja: b1 の勾配だけが合いません。シグモイド関数をさかのぼる前の傾きから求めています。
直し方: b1 はシグモイド関数の中で加えられているので、シグモイド関数をさかのぼった後の傾き dh·h·(1 - h) を `dim=0` で合計します。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dh.sum(dim=0)
    return dw1, db1, dw2, db2
