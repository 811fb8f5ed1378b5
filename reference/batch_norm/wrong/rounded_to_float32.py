"""
code: has _.float() or has _.to(torch.float32) or has _.to(torch.float) or has _.type(torch.float32) or has _.type(torch.FloatTensor)
en: In float64, the output is only as precise as in float32.
cause: On the way, values are converted to float32, and the other digits are gone.
fix: Leave out the conversion: a calculation with x has the dtype of x.

ja: float64 でも、出力の精度が float32 と同じです。
原因: 途中で値を float32 に変換しているため、残りの桁が失われます。
直し方: 変換を取り除きます。x を使った計算の dtype は、x と同じになります。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        x = x.float()
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
