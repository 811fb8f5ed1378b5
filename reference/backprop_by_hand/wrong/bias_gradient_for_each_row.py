"""
code: lacks sum and lacks einsum

en: The gradients of the biases still have an axis for the rows: (N, H) and (N, M).
cause: All rows share a bias, and here their contributions are not added up.
fix: Add up the slopes of each layer over the rows, with `sum(dim=0)`.

ja: バイアスの勾配に行の軸が残り、(N, H) と (N, M) になっています。
原因: バイアスはすべての行に共通ですが、行ごとの寄与が合計されていません。
直し方: それぞれの層の傾きを、`sum(dim=0)` で行について合計します。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy
    dh = dy @ w2
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz
    return dw1, db1, dw2, db2
