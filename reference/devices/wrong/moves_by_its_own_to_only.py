"""
code: lacks register_buffer and has self.mean = _

en: A Standardiser that is a part of another module does not move with it.
cause: The outer module moves the parameters and buffers of its parts, without calling their `to`.
fix: Register both tensors, `self.register_buffer("mean", mean)`, and leave out your own `to`.

ja: ほかのモジュールの一部になった Standardiser が、そのモジュールと一緒に移りません。
原因: 外側のモジュールは、中のモジュールのパラメータとバッファを移しますが、中のモジュールの `to` は呼びません。
直し方: `self.register_buffer("mean", mean)` のように2つのテンソルを登録し、自作の `to` は取り除きます。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = mean
        self.scale = scale

    def to(self, device):
        self.mean = self.mean.to(device)
        self.scale = self.scale.to(device)
        return self

    def state_dict(self):
        return {"mean": self.mean, "scale": self.scale}

    def forward(self, x):
        return (x - self.mean) / self.scale
