"""
en: picked returns float32 even if the scores are float64.
cause: `torch.tensor` turns Python floats into float32.
fix: Let the brackets pick: `scores[torch.arange(len(scores)), target]` keeps the dtype and the device.

ja: scores が float64 でも、picked が float32 を返します。
原因: `torch.tensor` は、Python の小数を float32 にします。
直し方: 角括弧で取り出します。`scores[torch.arange(len(scores)), target]` なら、
dtype もデバイスも変わりません。
"""

import torch


def picked(scores, target):
    return torch.tensor([scores[n, k].item() for n, k in enumerate(target)])
