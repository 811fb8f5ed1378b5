"""
en: accuracy looks for the largest logit of each class instead of each row.
cause: `argmax(dim=0)` has one number for each class, (K,).
fix: Use `argmax(dim=1)`: one number for each row, (N,).

ja: accuracy が、行ごとではなく、クラスごとに最大のロジットを探しています。
原因: `argmax(dim=0)` の結果は、クラスごとに1つ（形は (K,)）です。
直し方: `argmax(dim=1)` を使います。行ごとに1つ（形は (N,)）になります。
"""


def accuracy(logits, target):
    return (logits.argmax(dim=0) == target).float().mean().item()
