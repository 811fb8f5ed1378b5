"""
code: in max_pool2d has _[:, :, :-_] or in max_pool2d has _[:, :, :-_, :-_]
en: max_pool2d fails where rows or columns are left over that do not fill a square.
cause: Where rows are left over, but no columns, or the other way round, one rest is 0. `-0` is 0, so that slice
ends where it begins, and the whole image is cut off.
fix: Say how much stays: `x[:, :, : h // size * size, : w // size * size]`.

ja: 正方形に足りない行や列が残ると、max_pool2d がエラーになります。
原因: 余りが行だけ、または列だけにあるとき、もう一方の余りは 0 です。`-0` は 0 なので、
そのスライスは始まった位置で終わり、画像がすべて切り落とされます。
直し方: 残す大きさを指定します（`x[:, :, : h // size * size, : w // size * size]`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    if h % size != 0:
        x = x[:, :, : -(h % size), : -(w % size)]
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(3, 5))
