"""
wrong: off the CPU only

code: calls tolist

en: The rounded values are on the CPU, even if x is on another device.
cause: `torch.tensor(…)` without `device=` makes its tensor on the CPU.
fix: Use `torch.round(x).detach()`, which stays on the device of x.

ja: x が別のデバイスにあっても、丸めた値が CPU にあります。
原因: `torch.tensor(…)` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: x と同じデバイスに残る `torch.round(x).detach()` を使います。
"""

import torch


def round_through(x):
    rounded = torch.tensor(torch.round(x).tolist(), dtype=x.dtype)
    return x + (rounded - x.detach())
