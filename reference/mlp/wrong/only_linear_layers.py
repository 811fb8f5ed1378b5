"""
en: count_parameters counts linear layers only.
fix: Count over `model.parameters()`, which gives the parameters of every kind of module.

ja: count_parameters が線形層だけを数えています。
直し方: どんな種類のモジュールのパラメータも返す `model.parameters()` で数えます。
"""

from torch import nn


def count_parameters(model, trainable_only=False):
    found = set()
    for module in model.modules():
        if isinstance(module, nn.Linear):
            found.update(module.parameters())
    return sum(p.numel() for p in found if p.requires_grad or not trainable_only)
