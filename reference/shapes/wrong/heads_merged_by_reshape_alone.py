"""
en: merge_heads has the right shape, but each row mixes words: it holds numbers that followed each
other in x.
cause: Heads and numbers are not neighbouring axes, and `reshape` moves none.
fix: Move the heads behind the words first: `x.permute(0, 2, 1, 3)`.

ja: merge_heads の形は合っていますが、1行に別々の単語の数値が混ざっています。
x の中で続けて並んでいた数値が、そのまま入っています。
原因: ヘッドの軸と数値の軸が隣り合っていないのに、`reshape` では軸は動きません。
直し方: 先に、ヘッドの軸を単語の軸の後ろに移します（`x.permute(0, 2, 1, 3)`）。
"""


def merge_heads(x):
    n, h, t, d = x.shape
    return x.reshape(n, t, h * d)
