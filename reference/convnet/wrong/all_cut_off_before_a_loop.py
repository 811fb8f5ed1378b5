"""
code: has _[:, :, :-_] or has _[:, :, :-_, :-_]
en: max_pool2d fails where nothing is left over at the end.
cause: With a rest of 0, `-0` is 0, so the slice ends where it begins, and the whole image is cut off.
fix: Say how much stays: `x[:, :, : h // size * size, : w // size * size]`.

ja: 端に余りがないときに、max_pool2d がエラーになります。
原因: 余りが 0 のとき、`-0` は 0 なので、スライスは始まった位置で終わり、画像がすべて切り落とされます。
直し方: 残す大きさを指定します（`x[:, :, : h // size * size, : w // size * size]`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : -(h % size), : -(w % size)]
    out = x.new_zeros(n, c, rows, columns)
    for i in range(rows):
        for j in range(columns):
            square = x[:, :, i * size : (i + 1) * size, j * size : (j + 1) * size]
            out[:, :, i, j] = square.amax(dim=(2, 3))
    return out
