"""
wrong: off the CPU only

en: The result is on the CPU, although x is on another device.
cause: `.cpu()` copies the slope to the CPU.
fix: Leave out `.cpu()`. A result belongs on the device of its inputs.

ja: x が別のデバイスにあるのに、結果が CPU にあります。
原因: `.cpu()` が、傾きを CPU にコピーしています。
直し方: `.cpu()` を外します。結果は入力と同じデバイスに置きます。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope.cpu()
