"""
en: accuracy compares the targets with a single position: that of the largest logit of the whole
table.
cause: Without `dim`, `argmax` counts through all rows, and gives one number.
fix: Use `argmax(dim=1)`.

ja: accuracy が、表全体で最大のロジットの位置だけを target と比べています。
原因: `dim` を指定しないと、`argmax` は全体を通して数えた番号を1つだけ返します。
直し方: `argmax(dim=1)` を使います。
"""


def accuracy(logits, target):
    return (logits.argmax() == target).float().mean().item()
