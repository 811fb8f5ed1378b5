"""
en: accuracy is too small by the factor K, the number of classes.
cause: `numel()` counts all N·K logits.
fix: Divide by the number of rows, `len(logits)`.

ja: accuracy が、クラスの数 K で割った値になっています。
原因: `numel()` は N·K 個のロジットをすべて数えます。
直し方: 行の数 `len(logits)` で割ります。
"""


def accuracy(logits, target):
    right = (logits.argmax(dim=1) == target).sum().item()
    return right / logits.numel()
