"""
en: Both gradients are N times too large, where N is the number of rows.
cause: The loss is a mean over N rows, but nothing is divided by N.
fix: Divide by the number of rows, `x.shape[0]`.

ja: どちらの勾配も、正しい値の N 倍です（N は行数）。
原因: 損失は N 行の平均ですが、N で割っていません。
直し方: 行数 `x.shape[0]` で割ります。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
