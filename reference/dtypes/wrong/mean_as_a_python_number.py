"""
en: mean_of returns a Python number instead of a tensor.
fix: Return the tensor itself, without `.item()`.

ja: mean_of が、テンソルではなく Python の数値を返しています。
直し方: `.item()` を付けず、テンソルのまま返します。
"""


def mean_of(counts):
    return counts.float().mean().item()
