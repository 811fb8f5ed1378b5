"""
en: `.data = weight` makes the neuron use the caller's own memory. When the caller
changes that tensor later, the neuron changes with it.
mend: Copy the values: `copy_(weight)`, or `weight.clone()`.

ja: `.data = weight` では、ニューロンが渡されたテンソルのメモリを
共有します。後でそのテンソルが変わると、重みも一緒に変わります。
直し方: `copy_(weight)` や `weight.clone()` で値をコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight.data = weight
    neuron.linear.bias.data = bias
