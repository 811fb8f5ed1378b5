"""
en: batch returns float32 even if the examples are float64.
cause: `torch.tensor` turns Python floats into float32.
fix: Use `torch.stack(examples)`, which keeps the dtype and the device.

ja: データが float64 でも、batch が float32 を返します。
原因: `torch.tensor` は、Python の小数を float32 にします。
直し方: dtype もデバイスも変わらない `torch.stack(examples)` を使います。
"""

import torch


def batch(examples):
    return torch.tensor([example.tolist() for example in examples])
