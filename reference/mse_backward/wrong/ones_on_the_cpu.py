"""
wrong: off the CPU only

en: With inputs on another device, `neuron_gradients_by_hand` stops with an error.
cause: `torch.ones` without `device=` makes its tensor on the CPU.
fix: Use `delta.sum(dim=0)`, or pass `device=delta.device`.

ja: 入力が別のデバイスにあると、`neuron_gradients_by_hand` がエラーで止まります。
原因: `torch.ones` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: `delta.sum(dim=0)` を使うか、`device=delta.device` を渡します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    ones = torch.ones(1, len(x), dtype=x.dtype)
    return delta.T @ x, (ones @ delta)[0]
