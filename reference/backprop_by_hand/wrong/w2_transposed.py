"""
en: `backward` stops with an error, because w2 is turned the wrong way round for dy. (With as many outputs as hidden units, two or more, there is no error, and the numbers are wrong.)
cause: Forward, the product is with w2ᵀ. Backward, it is with w2.
fix: Compute `dy @ w2`, `(N, M)` times `(M, H)`.

ja: w2 の向きが dy と合わず、`backward` がエラーで止まります（出力と隠れ層のユニットが同じ数で、2つ以上のときは、エラーにならずに値が合いません）。
原因: 順伝播では w2ᵀ を掛けますが、逆伝播では w2 を掛けます。
直し方: `dy @ w2`（`(N, M)` と `(M, H)` の積）を計算します。
"""


def backward(dy, x, h, w2):
    dw2 = dy.T @ h
    db2 = dy.sum(dim=0)
    dh = dy @ w2.T
    dz = dh * h * (1 - h)
    dw1 = dz.T @ x
    db1 = dz.sum(dim=0)
    return dw1, db1, dw2, db2
