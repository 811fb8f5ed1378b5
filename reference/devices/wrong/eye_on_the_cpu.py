"""
code: calls eye

en: one_hot uses a tensor on the CPU, wherever the labels are.
cause: `torch.eye(classes)` is made on the CPU.
fix: Make it where the labels are: `device=labels.device`.

ja: labels がどのデバイスにあっても、one_hot の中で CPU のテンソルを使っています。
原因: `torch.eye(classes)` は CPU に作られます。
直し方: labels と同じデバイスに作ります（`device=labels.device`）。
"""

import torch


def one_hot(labels, classes):
    return torch.eye(classes)[labels]
