"""
code: has _.data = _ and lacks clone

en: The neuron shares memory with the tensors that were passed in: when the caller changes
them later, the neuron changes, too.
cause: `.data = weight` does not copy anything.
fix: Copy the values: `copy_(weight)`, or `.data = weight.clone()`.

ja: ニューロンが、渡されたテンソルとメモリを共有しています。
呼び出し側があとでテンソルを書き換えると、ニューロンの値も変わります。
原因: `.data = weight` では、値がコピーされません。
直し方: `copy_(weight)` や `.data = weight.clone()` で値をコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight.data = weight
    neuron.linear.bias.data = bias
