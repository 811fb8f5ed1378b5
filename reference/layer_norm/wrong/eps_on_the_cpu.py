"""
wrong: off the CPU only

code: calls tensor

en: LayerNorm computes with a tensor that is on the CPU, even if x is on another device.
cause: `torch.tensor` makes its tensor on the CPU, unless it is given a device.
fix: Keep eps as a plain number.

ja: x が別のデバイスにあっても、LayerNorm の中で CPU のテンソルが使われています。
原因: デバイスを指定しないと、`torch.tensor` は CPU にテンソルを作ります。
直し方: eps は普通の数値のままにします。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        eps = torch.tensor([self.eps], dtype=x.dtype)
        return (x - mean) / torch.sqrt(var + eps) * self.weight + self.bias
