"""
wrong: off the CPU only

code: calls ones

en: `backward` computes with a tensor that is on the CPU, even if the others are on another device.
cause: `torch.ones` without `device=` makes its tensor on the CPU.
fix: Take the sum with `sum(dim=0)`, or pass `device=x.device`.

ja: ほかのテンソルが別のデバイスにあっても、`backward` で CPU のテンソルが使われています。
原因: `torch.ones` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: `sum(dim=0)` で合計するか、`device=x.device` を渡します。
"""

import torch


def backward(dy, x, h, w2):
    dz = (dy @ w2) * h * (1 - h)
    ones = torch.ones(1, len(x), dtype=x.dtype)
    return dz.T @ x, (ones @ dz)[0], dy.T @ h, (ones @ dy)[0]
