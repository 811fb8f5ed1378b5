"""
en: The probabilities are computed along the wrong axis: those of one class add up to 1, not those
of one row.
cause: `dim=0` goes from row to row.
fix: Use `dim=1`.

ja: 確率を計算する軸が違います。1つの行ではなく、1つのクラスの確率の和が 1 になっています。
原因: `dim=0` は行から行へ進む軸です。
直し方: `dim=1` を指定します。
"""

import torch


def cross_entropy(logits, target):
    log_p = torch.log_softmax(logits, dim=0)
    return -log_p[torch.arange(len(target)), target].mean()
