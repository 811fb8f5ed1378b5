"""
code: has _.reshape(_, _, _s, _, _s, _) or has _.view(_, _, _s, _, _s, _)

en: The result of max_pool2d has the right shape, but its groups of numbers are not the squares of the image.
cause: The height is split into size · rows. Then the numbers of one group are in rows that are far apart.
fix: Split the height into rows · size and the width into columns · size, and take `amax` along both axes
of size `size`: `dim=(3, 5)`.

ja: max_pool2d の結果の形は合っていますが、まとめた数値が、画像の上で正方形になっていません。
原因: 縦を size · rows に分けているので、離れた行の数値が同じ組に入ります。
直し方: 縦を rows · size に、横を columns · size に分け、大きさ `size` の両方の軸に沿って
`amax` を取ります（`dim=(3, 5)`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, size, rows, size, columns).amax(dim=(2, 4))
