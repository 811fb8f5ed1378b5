"""
code: in forward calls cpu or in forward calls tolist or in forward calls item or in forward calls numpy

en: After the Standardiser has moved, `forward` stops with an error on the device meta.
cause: The numbers are copied to the CPU, and the result would be there, too.
fix: Calculate with the tensors where they are: `(x - self.mean) / self.scale`.

ja: Standardiser を meta デバイスに移すと、`forward` がエラーで止まります。
原因: 値を CPU にコピーしています。これでは結果も CPU に置かれます。
直し方: テンソルを移さずに計算します（`(x - self.mean) / self.scale`）。
"""

from torch import nn


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)

    def forward(self, x):
        return (x.cpu() - self.mean.cpu()) / self.scale.cpu()
