"""
en: The norm does not always have the dtype or the device of the gradients.
cause: A tensor that is made from Python numbers is float32 and on the CPU, unless something else is said.
fix: Compute the norm from the gradients with tensors only, for example with `torch.stack`, which
keeps dtype and device.

ja: ノルムの dtype やデバイスが、勾配と違うことがあります。
原因: Python の数値から作ったテンソルは、指定がなければ CPU 上の float32 になります。
直し方: dtype とデバイスが保たれるように、`torch.stack` などを使い、勾配からテンソルだけで計算します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.tensor([(g**2).sum().item() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm.item())
    return norm
