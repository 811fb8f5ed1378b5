"""
en: The mask is on the CPU, wherever x is.
cause: `torch.ones`, `torch.arange` and others make their tensor on the CPU unless they are given
a device.
fix: Make it where x is: `device=x.device`.

ja: x がどのデバイスにあっても、マスクが CPU にあります。
原因: device を指定しないと、`torch.ones` や `torch.arange` などは CPU にテンソルを作ります。
直し方: x と同じデバイスに作ります（`device=x.device`）。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    return torch.ones(t, t, dtype=torch.bool).tril()
