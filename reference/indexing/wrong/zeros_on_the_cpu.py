"""
wrong: off the CPU only

en: without_negatives does not work for a tensor on a GPU, only for one on the CPU.
cause: `torch.zeros` makes its tensor on the CPU, and two devices do not mix in one calculation.
fix: Use the plain number 0, or `torch.zeros_like(x)`, which is where x is.

ja: without_negatives が CPU 上のテンソルでしか動かず、
GPU 上のテンソルでは失敗します。
原因: `torch.zeros` は CPU 上にテンソルを作ります。
1つの計算に2つのデバイスを混ぜることはできません。
直し方: 数値の 0 をそのまま使うか、x と同じデバイスに作る `torch.zeros_like(x)` を使います。
"""

import torch


def without_negatives(x):
    return torch.where(x < 0, torch.zeros(x.shape, dtype=x.dtype), x)
