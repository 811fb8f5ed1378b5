"""
code: has y_true -= _
en: `neuron_gradients_by_hand` changes y_true: the caller's targets have other values
afterwards.
cause: `y_true -= y` works in place.
fix: Compute a new tensor: `y - y_true`.

ja: `neuron_gradients_by_hand` が y_true を書き換えています。
呼び出し側の目標値が変わってしまいます。
原因: `y_true -= y` はインプレース演算です。
直し方: 新しいテンソルを計算します（`y - y_true`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    y_true -= y
    delta = -2 * y_true / len(x) * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
