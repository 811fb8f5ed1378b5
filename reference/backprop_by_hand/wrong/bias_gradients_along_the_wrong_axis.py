"""
en: The gradients of the biases are added up over the units, not over the rows: they have N elements.
fix: Add up over the rows: `dim=0`.

ja: バイアスの勾配が、行ではなくユニットについて合計され、要素が N 個になっています。
直し方: 行について合計します（`dim=0`）。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=1)
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=1)
    return dw1, db1, dw2, db2
