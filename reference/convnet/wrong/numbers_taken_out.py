"""
en: The values of max_pool2d are right, but it is not connected to x: autograd finds no slopes.
cause: `.item()` takes plain numbers out of the tensors, and a tensor made of them has no record of the
calculation.
fix: Keep tensors, for example with `amax`.

ja: max_pool2d の値は正しいのですが、x とつながっておらず、自動微分で傾きを求められません。
原因: `.item()` はテンソルから普通の数値を取り出します。そこから作ったテンソルには、計算の記録がありません。
直し方: `amax` などを使い、テンソルのまま計算します。
"""


def max_pool2d(x, size):
    rows, columns = x.shape[2] // size, x.shape[3] // size
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for n in range(len(x)):
        for c in range(x.shape[1]):
            for i in range(rows):
                for j in range(columns):
                    square = x[n, c, i * size : (i + 1) * size, j * size : (j + 1) * size]
                    out[n, c, i, j] = square.max().item()
    return out
