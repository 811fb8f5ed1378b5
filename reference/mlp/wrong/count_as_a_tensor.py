"""
en: count_parameters returns a tensor instead of a Python int.
fix: Add up the numbers of `p.numel()` as they are: they are ints, and no tensor is needed.

ja: count_parameters が、Python の int ではなくテンソルを返しています。
直し方: `p.numel()` は int なので、テンソルにせずにそのまま足します。
"""

import torch


def count_parameters(model, trainable_only=False):
    parameters = [p for p in model.parameters() if p.requires_grad or not trainable_only]
    return torch.tensor([p.numel() for p in parameters], dtype=torch.int64).sum()
