"""
code: calls item

en: The losses are right, but no gradient can be computed from them: they have no record.
cause: `item()` gives a plain number, without the record of its calculation.
fix: Leave out `item()`: calculate with the tensors themselves.

ja: 損失の値は合っていますが、計算の記録がないので、勾配を求められません。
原因: `item()` で得られるのはただの数値で、計算の記録がありません。
直し方: `item()` を外し、テンソルのまま計算します。
"""

import torch


def cross_entropy(logits, target):
    total = 0.0
    for row, label in zip(logits, target, strict=True):
        total += (torch.logsumexp(row, dim=0) - row[label]).item()
    return torch.tensor(total / len(target), dtype=logits.dtype, device=logits.device)
