"""
en: The heads are behind the words, but not merged: (N, T, H, D) instead of (N, T, H·D).
fix: Merge the last two axes with `reshape`.

ja: ヘッドの軸は単語の軸の後ろに移っていますが、まとめられていません
（(N, T, H·D) ではなく (N, T, H, D) です）。
直し方: 最後の2つの軸を `reshape` でまとめます。
"""


def merge_heads(x):
    return x.permute(0, 2, 1, 3)
