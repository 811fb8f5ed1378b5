"""
en: The gradient of the weight comes out as (in_features, 1). A gradient always has
the shape of its parameter, here (1, in_features).
mend: Swap the product: `delta.T @ x` instead of `x.T @ delta`.

ja: 重みの勾配の形が (in_features, 1) になっています。
勾配の形はパラメータと同じ、ここでは (1, in_features) です。
直し方: 積の順序を入れ替えます（`x.T @ delta` ではなく `delta.T @ x`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    return x.T @ delta, delta.sum(dim=0)
