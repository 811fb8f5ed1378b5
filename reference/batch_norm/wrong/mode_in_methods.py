"""
code: has no self.training
en: Inside another model, the layer does not follow the mode of the model: after `eval()` of an
`nn.Sequential`, it still computes as in training mode.
cause: `eval()` of a model does not call `eval` of its layers. It calls their `train(False)`.
fix: Decide by `self.training`, which PyTorch sets, and write no `train` and no `eval` of your own.

ja: ほかのモデルの中に置くと、モデルのモードに従いません。`nn.Sequential` の `eval()` の後も、
訓練モードの計算をしています。
原因: モデルの `eval()` が呼び出すのは、中の層の `eval` ではなく、`train(False)` です。
直し方: PyTorch が設定する `self.training` で場合分けします。`train` や `eval` は自分で書きません。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.is_training = True
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        if self.is_training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias

    def train(self, mode=True):
        self.is_training = True
        return self

    def eval(self):
        self.is_training = False
        return self
