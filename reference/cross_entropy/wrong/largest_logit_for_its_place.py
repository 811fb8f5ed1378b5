"""
en: accuracy compares the largest logit itself with the target, not its position.
fix: Use `argmax(dim=1)`, or the `indices` of `max(dim=1)`.

ja: accuracy が、最大のロジットの位置ではなく、値そのものを target と比べています。
直し方: `argmax(dim=1)` か、`max(dim=1)` の `indices` を使います。
"""


def accuracy(logits, target):
    return (logits.max(dim=1).values == target).float().mean().item()
