"""
en: The Standardiser multiplies by the scale instead of dividing.
fix: Return `(x - self.mean) / self.scale`.

ja: Standardiser が、スケールで割らずに掛けています。
直し方: `(x - self.mean) / self.scale` とします。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)

    def forward(self, x):
        return (x - self.mean) * self.scale
