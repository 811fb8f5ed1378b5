"""
code: lacks eye

en: one_hot uses a tensor on the CPU, wherever the labels are.
cause: PyTorch makes a new tensor on the CPU unless it is given a device.
fix: Make it where the labels are: `device=labels.device`.

ja: labels がどのデバイスにあっても、one_hot の中で CPU のテンソルを使っています。
原因: デバイスを指定しないと、新しいテンソルは CPU に作られます。
直し方: labels と同じデバイスに作ります（`device=labels.device`）。
"""

import torch


def one_hot(labels, classes):
    rows = torch.zeros(len(labels), classes)
    rows[torch.arange(len(labels)), labels] = 1
    return rows
