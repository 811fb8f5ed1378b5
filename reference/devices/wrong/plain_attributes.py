"""
en: mean and scale do not move with the module, and are not in its state_dict.
cause: A tensor in a plain attribute is no buffer.
fix: Write `self.register_buffer("mean", mean)`, and the same for scale.

ja: mean と scale がモジュールと一緒に移らず、state_dict にも入っていません。
原因: 普通の属性に代入したテンソルは、バッファではありません。
直し方: `self.register_buffer("mean", mean)` とします。scale も同じです。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = mean
        self.scale = scale

    def forward(self, x):
        return (x - self.mean) / self.scale
