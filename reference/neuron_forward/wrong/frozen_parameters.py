"""
en: After `set_parameters` the neuron can no longer be trained: its parameters do not
require a gradient.
cause: The new parameters are made with `requires_grad=False`.
fix: Leave out `requires_grad=False`.

ja: `set_parameters` のあと、パラメータの requires_grad が False になり、
学習できなくなります。
原因: 新しいパラメータを `requires_grad=False` で作っています。
直し方: `requires_grad=False` を外します。
"""

from torch import nn


def set_parameters(neuron, weight, bias):
    neuron.linear.weight = nn.Parameter(weight.clone(), requires_grad=False)
    neuron.linear.bias = nn.Parameter(bias.clone(), requires_grad=False)
