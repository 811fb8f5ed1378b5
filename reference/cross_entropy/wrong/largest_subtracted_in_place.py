"""
en: cross_entropy changes the logits that it was given.
cause: `-=` writes into the tensor itself.
fix: Calculate a new tensor: `z = logits - …`.

ja: cross_entropy が、渡された logits を書き換えています。
原因: `-=` はテンソルそのものに書き込みます。
直し方: `z = logits - …` のように、新しいテンソルを計算します。
"""

import torch


def cross_entropy(logits, target):
    logits -= logits.max(dim=1, keepdim=True).values
    right = logits[torch.arange(len(target)), target]
    return (torch.log(torch.exp(logits).sum(dim=1)) - right).mean()
