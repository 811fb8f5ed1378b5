"""
code: calls Parameter

en: The neuron shares memory with the tensors that were passed in: when the caller changes
them later, the neuron changes, too.
cause: `nn.Parameter(weight)` wraps the tensor without copying it.
fix: Copy first: `nn.Parameter(weight.clone())`.

ja: ニューロンが、渡されたテンソルとメモリを共有しています。
呼び出し側があとでテンソルを書き換えると、ニューロンの値も変わります。
原因: `nn.Parameter(weight)` は、テンソルをコピーせずに包みます。
直し方: 先にコピーします（`nn.Parameter(weight.clone())`）。
"""

from torch import nn


def set_parameters(neuron, weight, bias):
    neuron.linear.weight = nn.Parameter(weight)
    neuron.linear.bias = nn.Parameter(bias)
