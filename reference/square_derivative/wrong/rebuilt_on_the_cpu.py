"""
wrong: off the CPU only

en: The tensor that f gets is on the CPU, even if x is on another device.
cause: `torch.tensor(…)` without `device=` makes its tensor on the CPU.
fix: Use `x.detach()`, which stays on the device of x, or pass `device=x.device`.

ja: x が別のデバイスにあっても、f に渡すテンソルが CPU にあります。
原因: `torch.tensor(…)` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: x と同じデバイスに残る `x.detach()` を使うか、`device=x.device` を渡します。
"""

import torch


def derivative(f, x):
    leaf = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope
