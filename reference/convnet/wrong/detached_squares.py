"""
en: The values of max_pool2d are right, but it is not connected to x: autograd finds no slopes.
cause: `detach` gives a tensor without a record of the calculation.
fix: Calculate with `x` itself, for example with `amax`, without `detach`.

ja: max_pool2d の値は正しいのですが、x とつながっておらず、自動微分で傾きを求められません。
原因: `detach` は、計算の記録のないテンソルを返します。
直し方: `detach` を使わず、`amax` などで `x` から直接計算します。
"""


def max_pool2d(x, size):
    rows, columns = x.shape[2] // size, x.shape[3] // size
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for i in range(rows):
        for j in range(columns):
            square = x[:, :, i * size : (i + 1) * size, j * size : (j + 1) * size]
            out[:, :, i, j] = square.detach().amax(dim=(2, 3))
    return out
