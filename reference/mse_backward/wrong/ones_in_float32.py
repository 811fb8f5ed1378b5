"""
en: With float64 inputs, `neuron_gradients_by_hand` stops with an error.
cause: `torch.ones` makes float32, and a matrix product needs two tensors of the same dtype.
fix: Use `delta.sum(dim=0)`, or pass `dtype=delta.dtype`.

ja: 入力が float64 だと、`neuron_gradients_by_hand` がエラーで止まります。
原因: `torch.ones` の結果は float32 ですが、行列の積では dtype
がそろっていなければなりません。
直し方: `delta.sum(dim=0)` を使うか、`dtype=delta.dtype` を渡します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    ones = torch.ones(1, len(x), device=x.device)
    return delta.T @ x, (ones @ delta)[0]
