"""
en: weighted_rows returns one row, (D,): the weighted rows are added up.
cause: `@` multiplies and then adds up.
fix: Multiply with `*`, with w as a column: `x * w[:, None]`.

ja: weighted_rows の結果が、重みを掛けた行を足し合わせた1行 (D,) になっています。
原因: `@` は、掛けたあとで足し合わせます。
直し方: w を縦にして `*` で掛けます（`x * w[:, None]`）。
"""


def weighted_rows(x, w):
    return w @ x
