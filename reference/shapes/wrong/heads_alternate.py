"""
en: The numbers of the heads alternate: the first of every head, then the second of every head.
cause: The heads are the last axis when they are merged.
fix: Put the heads before D: `x.permute(0, 2, 1, 3)`.

ja: 各ヘッドの1番目、各ヘッドの2番目……のように、ヘッドの数値が交互に並んでいます。
原因: まとめるときに、ヘッドが最後の軸になっています。
直し方: ヘッドの軸を D の前に置きます（`x.permute(0, 2, 1, 3)`）。
"""


def merge_heads(x):
    return x.permute(0, 2, 3, 1).flatten(2)
