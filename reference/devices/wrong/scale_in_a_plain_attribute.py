"""
en: mean is a buffer, but scale is not: it does not move with the module, and is not in its state_dict.
cause: A tensor in a plain attribute is no buffer.
fix: Write `self.register_buffer("scale", scale)` as well.

ja: mean はバッファですが、scale はバッファではないので、モジュールと一緒に移らず、state_dict にも入っていません。
原因: 普通の属性に代入したテンソルは、バッファではありません。
直し方: scale も `self.register_buffer("scale", scale)` で登録します。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean)
        self.scale = scale

    def forward(self, x):
        return (x - self.mean) / self.scale
