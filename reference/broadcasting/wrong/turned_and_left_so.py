"""
en: Rows and columns of weighted_rows are swapped: (D, N) instead of (N, D).
cause: `x.T * w` gives each column of `x.T` its weight, but the result is still turned.
fix: Leave x as it is and make w a column: `x * w[:, None]`.

ja: weighted_rows の結果の行と列が逆で、(N, D) ではなく (D, N) になっています。
原因: `x.T * w` は `x.T` の列ごとに重みを掛けますが、結果の行と列は入れ替わったままです。
直し方: x はそのままにして、w を縦にします（`x * w[:, None]`）。
"""


def weighted_rows(x, w):
    return x.T * w
