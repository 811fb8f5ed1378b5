"""
code: calls detach

en: Not every layer gets its gradient, so that a step of the optimizer leaves some of them as they
were.
cause: `detach()` cuts what comes after it off from the layers before it.
fix: Leave out the `detach()`.

ja: 勾配の求まらない層があり、オプティマイザーのステップで更新されません。
原因: `detach()` で、その後の計算が前の層から切り離されています。
直し方: `detach()` を外します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in pairwise(sizes)])
        self.activation = activation()

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x)).detach()
        return self.layers[-1](x)
