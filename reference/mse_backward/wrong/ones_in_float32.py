"""
en: The sum over the batch is written as a product with `torch.ones`, which makes
float32. With float64 inputs the product stops with an error.
mend: Use `delta.sum(dim=0)`, or pass `dtype=delta.dtype`.

ja: バッチについての和を `torch.ones` との積で書いています。`torch.ones` は
float32 になるので、入力が float64 だとエラーで止まります。
直し方: `delta.sum(dim=0)` を使うか、`dtype=delta.dtype` を渡します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    ones = torch.ones(1, len(x), device=x.device)
    return delta.T @ x, (ones @ delta)[0]
