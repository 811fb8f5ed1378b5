"""
en: `view` raises an error in merge_heads, because the numbers of a permuted tensor are not in their
order in memory.
cause: `view` never copies, and after `transpose` or `permute` a copy is needed.
fix: Use `reshape`, which copies where it has to.

ja: merge_heads の `view` がエラーになります。permute したテンソルでは、
数値がメモリの上で順に並んでいないからです。
原因: `view` はコピーをしませんが、`transpose` や `permute` の後ではコピーが必要です。
直し方: 必要なときだけコピーする `reshape` を使います。
"""


def merge_heads(x):
    n, h, t, d = x.shape
    return x.transpose(1, 2).view(n, t, h * d)
