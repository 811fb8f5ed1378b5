"""
code: calls max or calls amax
en: All channels of all images get the same numbers: the largest of them all in each square.
cause: `.max()` without `dim` takes one number from all images, channels, rows and columns.
fix: Take the largest over the rows and columns of the square only: `.amax(dim=(2, 3))`.

ja: すべての画像のすべてのチャンネルが同じ値になっています。正方形ごとに、全体の最大値が1つだけ使われています。
原因: `dim` のない `.max()` は、すべての画像、チャンネル、行、列から1つの値を取ります。
直し方: 正方形の行と列についてだけ最大値を取ります（`.amax(dim=(2, 3))`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    out = x.new_zeros(n, c, h // size, w // size)
    for i in range(h // size):
        for j in range(w // size):
            square = x[:, :, i * size : (i + 1) * size, j * size : (j + 1) * size]
            out[:, :, i, j] = square.max()
    return out
