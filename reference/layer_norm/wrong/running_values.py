"""
en: LayerNorm keeps something in its state_dict besides weight and bias.
cause: There are running values, as in a batch norm.
fix: Leave `register_buffer` out: each row is standardised by its own numbers, in both modes.

ja: LayerNorm の state_dict に、weight と bias のほかにも何か入っています。
原因: バッチ正規化のような移動平均があります。
直し方: `register_buffer` は不要です。どちらのモードでも、行ごとに、その行の数値だけで標準化します。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(()))
        self.register_buffer("running_var", torch.ones(()))

    def forward(self, x):
        if self.training:
            mean = x.mean(dim=-1, keepdim=True)
            var = x.var(dim=-1, keepdim=True, correction=0)
            with torch.no_grad():
                self.running_mean += 0.1 * (mean.mean() - self.running_mean)
                self.running_var += 0.1 * (var.mean() - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
