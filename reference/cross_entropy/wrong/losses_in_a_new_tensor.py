"""
code: calls tensor and lacks item and lacks tolist and lacks numpy and lacks detach and lacks no_grad and lacks float and has no _.data

en: The value of cross_entropy is right, but no gradient can be computed from it: it has no record.
cause: `torch.tensor` makes a new tensor of the numbers alone, without the records of their
calculation.
fix: Join a list of losses with `torch.stack`, which keeps the records. A tensor that is there already
needs no `torch.tensor`.

ja: cross_entropy の値は合っていますが、計算の記録がないので、勾配を求められません。
原因: `torch.tensor` は、数値だけから新しいテンソルを作るので、計算の記録が失われます。
直し方: 損失のリストは、計算の記録が残る `torch.stack` で1つにします。すでにテンソルになっている値に、
`torch.tensor` は不要です。
"""

import torch


def cross_entropy(logits, target):
    losses = [
        torch.logsumexp(row, dim=0) - row[label] for row, label in zip(logits, target, strict=True)
    ]
    return torch.tensor(losses, device=logits.device).mean()
