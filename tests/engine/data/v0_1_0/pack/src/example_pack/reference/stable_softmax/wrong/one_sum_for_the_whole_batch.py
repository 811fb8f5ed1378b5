"""
en: `sum()` without `dim` adds up the whole batch. All probabilities together make 1, not those of
each row.
mend: Sum over each row: `powers.sum(dim=1, keepdim=True)`.

ja: `dim` のない `sum()` はバッチ全体の和です。行ごとではなく、全部の確率を合わせて 1 になっています。
直し方: `powers.sum(dim=1, keepdim=True)` で行ごとに和を取ります。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores - scores.max(dim=1, keepdim=True).values)
    return powers / powers.sum()
