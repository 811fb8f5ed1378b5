"""
code: omits device and lacks to and lacks cuda

en: The mask is not always where x is.
cause: PyTorch makes a new tensor on the CPU unless it is given a device.
fix: Make it where x is: `device=x.device`.

ja: マスクが、x のデバイスにないことがあります。
原因: デバイスを指定しないと、新しいテンソルは CPU に作られます。
直し方: x と同じデバイスに作ります（`device=x.device`）。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    return torch.ones(t, t, dtype=torch.bool).tril()
