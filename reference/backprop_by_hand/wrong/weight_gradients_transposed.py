"""
en: The gradients of the weights are transposed: (D, H) and (H, M).
fix: Put the slopes first in both products: for w2, `dy.T @ h`, and in the same way for w1.

ja: 重みの勾配が転置されて、(D, H) と (H, M) になっています。
直し方: どちらの積でも傾きのほうを先に書きます。w2 では `dy.T @ h` で、w1 でも同様です。
"""


def backward(dy, x, h, w2):
    dw2 = h.T @ dy
    db2 = dy.sum(dim=0)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = x.T @ dz
    db1 = dz.sum(dim=0)
    return dw1, db1, dw2, db2
