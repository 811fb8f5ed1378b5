"""
code: in forward has no self.mean

en: The Standardiser stops with an error: `forward` uses the name mean, which only `__init__` knows.
fix: Read what was registered: `self.mean` and `self.scale`.

ja: Standardiser がエラーで止まります。`forward` で mean という名前を使っていますが、これは `__init__` の中でしか使えません。
直し方: 登録したものを、`self.mean` と `self.scale` で読み出します。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)

    def forward(self, x):
        return (x - mean) / scale  # noqa: F821
