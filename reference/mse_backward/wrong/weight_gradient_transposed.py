"""
en: The weight gradient has shape (in_features, 1), but a gradient has the shape of its
parameter: (1, in_features).
fix: Swap the factors: `delta.T @ x` instead of `x.T @ delta`.

ja: 重みの勾配の形が (in_features, 1) です。勾配の形はパラメータと同じ (1, in_features)
でなければなりません。
直し方: 積の順序を入れ替えます（`x.T @ delta` ではなく `delta.T @ x`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    return x.T @ delta, delta.sum(dim=0)
