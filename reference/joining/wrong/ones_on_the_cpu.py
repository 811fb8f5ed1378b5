"""
wrong: off the CPU only

en: with_bias_column does not work for a tensor on a GPU, only for one on the CPU.
cause: `torch.ones` makes its tensor on the CPU, and `cat` needs all tensors on one device.
fix: Use `x.new_full((N, 1), 1.0)`, which is where x is.

ja: with_bias_column が CPU 上のテンソルでしか動かず、
GPU 上のテンソルでは失敗します。
原因: `torch.ones` は CPU 上にテンソルを作りますが、`cat` でつなげるテンソルは、
すべて同じデバイスになければなりません。
直し方: x と同じデバイスに作る `x.new_full((N, 1), 1.0)` を使います。
"""

import torch


def with_bias_column(x):
    return torch.cat([x, torch.ones(len(x), 1, dtype=x.dtype)], dim=1)
