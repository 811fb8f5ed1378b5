"""
en: Only the weight is copied: the bias keeps the random value it started with.
mend: Copy the bias as well.

ja: 重みだけをコピーしています。バイアスは初期値の乱数のままです。
直し方: バイアスもコピーします。
"""

import torch


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.linear.weight.copy_(weight)
