"""
code: calls softmax or calls log_softmax

en: accuracy does not tell two logits apart that are very close.
cause: `softmax` and `log_softmax` round: two different logits can get the same result, and `argmax`
takes the first of them.
fix: Compare the logits themselves: `logits.argmax(dim=1)`.

ja: accuracy が、とても近い2つのロジットを区別できていません。
原因: `softmax` や `log_softmax` の結果は丸められるので、違うロジットから同じ値になることがあります。
その場合、`argmax` は先頭を選びます。
直し方: ロジットをそのまま比べます（`logits.argmax(dim=1)`）。
"""

import torch


def accuracy(logits, target):
    chosen = torch.softmax(logits, dim=1).argmax(dim=1)
    return (chosen == target).float().mean().item()
