"""
en: accuracy returns a tensor instead of a Python float.
fix: Take the number out: `.item()`.

ja: accuracy が、Python の float ではなくテンソルを返しています。
直し方: `.item()` で数値を取り出します。
"""


def accuracy(logits, target):
    return (logits.argmax(dim=1) == target).float().mean()
