"""
wrong: off the CPU only

en: The sum over the batch is written as a product with `torch.ones`, which lives on
the CPU. With inputs on another device the product stops with an error.
mend: Use `delta.sum(dim=0)`, or pass `device=delta.device`.

ja: バッチについての和を `torch.ones` との積で書いています。`torch.ones` は
CPU に作られるので、入力がほかのデバイスにあるとエラーで止まります。
直し方: `delta.sum(dim=0)` を使うか、`device=delta.device` を渡します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    ones = torch.ones(1, len(x), dtype=x.dtype)
    return delta.T @ x, (ones @ delta)[0]
