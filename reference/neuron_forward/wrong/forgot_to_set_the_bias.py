"""
en: The bias still has its random initial value: only the weight is set.
fix: Copy the bias as well.

ja: 重みだけが設定され、バイアスはランダムな初期値のままです。
直し方: バイアスもコピーします。
"""

import torch


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.linear.weight.copy_(weight)
