"""
wrong: off the CPU only

en: The mean is right, but it is on the CPU, wherever the counts were.
cause: `torch.tensor` makes the tensor from a Python number, on the CPU.
fix: Calculate with the tensor itself: `counts.float().mean()`.

ja: 値は合っていますが、counts がどのデバイスにあっても、結果が CPU に置かれます。
原因: `torch.tensor` は、Python の数値から CPU 上にテンソルを作ります。
直し方: テンソルのまま計算します（`counts.float().mean()`）。
"""

import torch


def mean_of(counts):
    numbers = counts.tolist()
    return torch.tensor(sum(numbers) / len(numbers))
