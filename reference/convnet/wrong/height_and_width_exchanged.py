"""
code: in max_pool2d has _, _, w, h = x.shape
en: max_pool2d fails where images are wider than they are high.
cause: The shape is `(N, C, H, W)`: the height comes before the width.
fix: Write `n, c, h, w = x.shape`.

ja: 横長の画像で、max_pool2d がエラーになります。
原因: 形は `(N, C, H, W)` で、高さが幅より先です。
直し方: `n, c, h, w = x.shape` とします。
"""


def max_pool2d(x, size):
    n, c, w, h = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(3, 5))
