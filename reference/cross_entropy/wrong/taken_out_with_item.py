"""
code: calls item

en: The value of cross_entropy is right, but no gradient can be computed from it: it has no record.
cause: `item()` gives a plain number, without the record of its calculation.
fix: Leave out `item()`, and calculate with the tensors to the end: `torch.stack` joins a list of
losses and keeps their records, which `torch.tensor` does not.

ja: cross_entropy の値は合っていますが、計算の記録がないので、勾配を求められません。
原因: `item()` で得られるのはただの数値で、計算の記録がありません。
直し方: `item()` を外し、最後までテンソルのまま計算します。損失のリストは、`torch.stack` なら
計算の記録を残したまま1つにできます（`torch.tensor` では記録が失われます）。
"""

import torch


def cross_entropy(logits, target):
    total = 0.0
    for row, label in zip(logits, target, strict=True):
        total += (torch.logsumexp(row, dim=0) - row[label]).item()
    return torch.tensor(total / len(target), dtype=logits.dtype, device=logits.device)
