"""
en: The state_dict of the Standardiser has other names than mean and scale.
cause: The first argument of `register_buffer` is the name.
fix: Write `self.register_buffer("mean", mean)`, and the same for scale.

ja: Standardiser の state_dict の名前が、mean と scale ではありません。
原因: `register_buffer` の最初の引数が名前になります。
直し方: `self.register_buffer("mean", mean)` とします。scale も同じです。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mu", mean)
        self.register_buffer("sigma", scale)

    def forward(self, x):
        return (x - self.mu) / self.sigma
