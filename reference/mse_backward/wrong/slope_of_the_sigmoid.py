"""
en: y·(1 - y) is the slope of the sigmoid. This neuron uses tanh, whose slope is 1 -
y².
mend: Use `1 - y**2`.

ja: y·(1 - y) はシグモイド関数の微分です。
このニューロンの活性化関数は tanh で、その微分は 1 - y² です。
直し方: `1 - y**2` を使います。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * y * (1 - y)
    return delta.T @ x, delta.sum(dim=0)
