"""
code: passes keepdim

en: The gradients of the biases are (1, H) and (1, M), not (H,) and (M,).
fix: Take the sum without `keepdim=True`.

ja: バイアスの勾配が、(H,) と (M,) ではなく (1, H) と (1, M) になっています。
直し方: `keepdim=True` を指定せずに合計します。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0, keepdim=True)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0, keepdim=True)
    return dw1, db1, dw2, db2
