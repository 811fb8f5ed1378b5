"""
en: mean and scale are trainable parameters: an optimizer would change them.
cause: `nn.Parameter` is for what training changes.
fix: Write `self.register_buffer("mean", mean)`, and the same for scale.

ja: mean と scale が学習可能なパラメータになっています。オプティマイザーで値が変わってしまいます。
原因: `nn.Parameter` は、学習で変える値のためのものです。
直し方: `self.register_buffer("mean", mean)` とします。scale も同じです。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = nn.Parameter(mean)
        self.scale = nn.Parameter(scale)

    def forward(self, x):
        return (x - self.mean) / self.scale
