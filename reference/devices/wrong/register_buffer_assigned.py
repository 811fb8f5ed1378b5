"""
code: has self.mean = self.register_buffer(*_) or has self.mean = _.register_buffer(*_)

en: The buffers are gone: None is in the place of mean and scale.
cause: `self.register_buffer(…)` sets the attribute itself and returns None, and here None is assigned over it.
fix: Call it without an assignment: `self.register_buffer("mean", mean)`, and the same for scale.

ja: バッファがなくなり、mean と scale が None になっています。
原因: `self.register_buffer(…)` は、属性を自分で設定して None を返します。その None を属性に代入しています。
直し方: 代入せずに `self.register_buffer("mean", mean)` と書きます。scale も同じです。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = self.register_buffer("mean", mean)
        self.scale = self.register_buffer("scale", scale)

    def forward(self, x):
        return (x - self.mean) / self.scale
