"""
en: The heads are added up: (N, T, D) instead of (N, T, H·D).
fix: Put their numbers side by side: move the heads behind the words, and merge the last two axes.

ja: ヘッドどうしが足されて、(N, T, H·D) ではなく (N, T, D) になっています。
直し方: 足さずに横につなげます。ヘッドの軸を単語の軸の後ろに移し、最後の2つの軸をまとめます。
"""


def merge_heads(x):
    return x.sum(dim=1)
