"""
code: has _ = torch.tensor(0.0)

en: The penalty of a float64 model is float32.
cause: `total = torch.tensor(0.0)` is a float32 tensor on the CPU, and `+=` on a tensor keeps its
dtype and its device.
fix: Begin with the Python number 0, or add with `+`, which makes a new tensor of the larger dtype.

ja: float64 のモデルの罰則項が float32 になっています。
原因: `total = torch.tensor(0.0)` は CPU 上の float32 のテンソルで、
テンソルに対する `+=` は dtype もデバイスも変えません。
直し方: Python の数値 0 から始めるか、大きいほうの dtype で新しいテンソルを作る `+` で足します。
"""

import torch


def l2(model):
    total = torch.tensor(0.0)
    for p in model.parameters():
        if p.ndim >= 2:
            total += p.square().sum()
    return total


def l1(model):
    total = torch.tensor(0.0)
    for p in model.parameters():
        if p.ndim >= 2:
            total += p.abs().sum()
    return total
