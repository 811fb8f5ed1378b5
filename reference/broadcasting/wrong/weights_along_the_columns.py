"""
en: The weights meet the columns of x instead of its rows, which works only where N and D happen to fit.
cause: Shapes are compared from the right, so w (N,) is taken for a row of weights.
fix: Make w a column: `x * w[:, None]`.

ja: 重みが x の行ではなく列に掛かっています。
これは、N と D がたまたま合うときにしかできません。
原因: 形は右からそろえて比べられるので、w (N,) は横に並んだ重みとして扱われます。
直し方: w を縦にします（`x * w[:, None]`）。
"""


def weighted_rows(x, w):
    return x * w
