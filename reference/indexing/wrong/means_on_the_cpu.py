"""
wrong: off the CPU only

en: The means are right, but they are on the CPU, wherever x was.
cause: `torch.zeros` makes its tensor on the CPU unless it is given a device.
fix: Use `torch.zeros_like(x[:, 0])`, which is where x is, or calculate without a loop.

ja: 値は合っていますが、x がどのデバイスにあっても、結果が CPU に置かれます。
原因: `torch.zeros` は、デバイスを指定しなければ CPU 上にテンソルを作ります。
直し方: x と同じデバイスに作る `torch.zeros_like(x[:, 0])` を使うか、ループを使わずに計算します。
"""

import torch


def masked_mean(x, mask):
    means = torch.zeros(len(x), dtype=x.dtype)
    for n in range(len(x)):
        if mask[n].any():
            means[n] = x[n][mask[n]].mean()
    return means
