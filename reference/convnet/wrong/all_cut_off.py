"""
code: in max_pool2d has _[:, :, :-_] or in max_pool2d has _[:, :, :-_, :-_]
en: Where nothing is left over at the end, max_pool2d cuts off the whole image.
cause: With a rest of 0, `-0` is 0, so the slice ends where it begins.
fix: Say how much stays: `x[:, :, : h // size * size, : w // size * size]`.

ja: 端に余りがないとき、max_pool2d が画像をすべて切り落としています。
原因: 余りが 0 のとき、`-0` は 0 なので、スライスは始まった位置で終わります。
直し方: 残す大きさを指定します（`x[:, :, : h // size * size, : w // size * size]`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : -(h % size), : -(w % size)]
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(3, 5))
