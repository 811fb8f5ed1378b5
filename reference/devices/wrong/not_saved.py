"""
code: has _.register_buffer(*_, persistent=False)

en: mean and scale are not in the state_dict of the Standardiser.
cause: With `persistent=False`, a buffer is not saved.
fix: Leave `persistent=False` out.

ja: mean と scale が Standardiser の state_dict に入っていません。
原因: `persistent=False` を付けたバッファは保存されません。
直し方: `persistent=False` を付けません。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean, persistent=False)
        self.register_buffer("scale", scale, persistent=False)

    def forward(self, x):
        return (x - self.mean) / self.scale
