"""
code: lacks register_buffer and in forward calls to

en: mean and scale are not in the state_dict of the Standardiser.
cause: `forward` moves them for each call, but they are plain attributes, which are not saved.
fix: Register both, `self.register_buffer("mean", mean)`: then they move with the module and are saved.

ja: mean と scale が Standardiser の state_dict に入っていません。
原因: `forward` で呼び出しのたびに移していますが、普通の属性なので保存されません。
直し方: `self.register_buffer("mean", mean)` のように2つとも登録します。モジュールと一緒に移り、保存もされます。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = mean
        self.scale = scale

    def forward(self, x):
        return (x - self.mean.to(x.device)) / self.scale.to(x.device)
