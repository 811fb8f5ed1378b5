"""
wrong: off the CPU only

en: one_hot uses a tensor on the CPU, wherever the labels are.
cause: `torch.arange`, `torch.zeros` and others make their tensor on the CPU unless they are given
a device.
fix: Make it where the labels are: `device=labels.device`.

ja: labels がどのデバイスにあっても、one_hot の中で CPU のテンソルを使っています。
原因: device を指定しないと、`torch.arange` や `torch.zeros` などは CPU にテンソルを作ります。
直し方: labels と同じデバイスに作ります（`device=labels.device`）。
"""

import torch


def one_hot(labels, classes):
    return (labels[:, None] == torch.arange(classes)).float()
