"""
wrong: off the CPU only

en: softplus stops with an error off the CPU, because one of its tensors is on the CPU.
cause: `torch.zeros(…)` without `device` makes a tensor on the CPU.
fix: Use `torch.zeros_like(x)`, or a number: `x.clamp(min=0)`.

ja: CPU 以外のデバイスでは、CPU にあるテンソルが混ざるため、
softplus がエラーになります。
原因: `device` を指定しない `torch.zeros(…)` は、
CPU に作られます。
直し方: `torch.zeros_like(x)` か、数値を使います（`x.clamp(min=0)`）。
"""

import torch


def softplus(x):
    return torch.maximum(x, torch.zeros(x.shape)) + torch.log1p(torch.exp(-x.abs()))
