"""
en: The two gradients are returned in the wrong order: bias first, weight second.
mend: Return the gradient of the weight first.

ja: 2つの勾配を逆の順に、バイアス、重みの順で返しています。
直し方: 重みの勾配を先に返します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    return delta.sum(dim=0), delta.T @ x
