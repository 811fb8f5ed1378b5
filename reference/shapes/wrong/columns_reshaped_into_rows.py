"""
code: calls reshape and calls unfold or calls view and calls unfold
en: patches has the right shape, but a row holds numbers of several patches: the same point of one patch
after the other.
cause: Here each patch is a column, (N, C·size·size, patches), as `F.unfold` gives it. `reshape` and
`view` cut the numbers differently, and move none of them.
fix: Swap the last two axes of that table, for example with `transpose`. Then each patch is a row.

ja: patches の形は合っていますが、1行に別々のパッチの数値が入っています
（各パッチの同じ位置の点が、パッチの順に並んでいます）。
原因: `F.unfold` の結果のように、ここではパッチ1個が1列の (N, C·size·size, パッチの数) です。
`reshape` と `view` は区切り方を変えるだけで、数値を動かしません。
直し方: その最後の2つの軸を、`transpose` などで入れ替えます。パッチ1個が1行になります。
"""

from torch.nn import functional as F


def patches(images, size):
    columns = F.unfold(images, size, stride=size)
    n, length, count = columns.shape
    return columns.reshape(n, count, length)
