"""
en: The new parameters are made with `requires_grad=False`: the neuron computes
rightly, but can no longer be trained.
mend: Leave out `requires_grad=False`.

ja: 新しいパラメータを `requires_grad=False` で作っています。
計算は正しいものの、もう学習できません。
直し方: `requires_grad=False` を外します。
"""

from torch import nn


def set_parameters(neuron, weight, bias):
    neuron.linear.weight = nn.Parameter(weight.clone(), requires_grad=False)
    neuron.linear.bias = nn.Parameter(bias.clone(), requires_grad=False)
