"""
code: has self.register_buffer("weight", *_, **_)
en: In LayerNorm, weight and bias are no trainable parameters: an optimizer does not get them.
cause: A buffer is saved and moves with the layer, but it is not trained.
fix: Write `self.weight = nn.Parameter(torch.ones(features))`, and the like for bias.

ja: LayerNorm の weight と bias が学習可能なパラメータになっていません。オプティマイザーに渡されません。
原因: バッファは層と一緒に保存され、移動しますが、学習では変わりません。
直し方: `self.weight = nn.Parameter(torch.ones(features))` とします。bias も同じように書きます。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.register_buffer("weight", torch.ones(features))
        self.register_buffer("bias", torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
