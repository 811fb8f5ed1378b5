"""
code: in forward has x -= _ or in forward has x /= _ or in forward calls sub_ or in forward calls div_

en: The result of the Standardiser is right, but `x` has changed.
cause: `x -= …` writes into the tensor that was passed in.
fix: `x - self.mean` makes a new tensor.

ja: Standardiser の結果は合っていますが、渡された x も書き換わっています。
原因: `x -= …` は、渡されたテンソルに書き込みます。
直し方: 新しいテンソルを作る `x - self.mean` を使います。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)

    def forward(self, x):
        x -= self.mean
        x /= self.scale
        return x
