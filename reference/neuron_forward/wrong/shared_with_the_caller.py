"""
en: The neuron uses the very tensor that it was given (`.data = weight` does that, and
`nn.Parameter(weight)`). When the caller changes that tensor later, the neuron changes
with it.
mend: Copy the values: `copy_(weight)`, or `weight.clone()`.

ja: 渡されたテンソルそのものを使っています（`.data = weight` や
`nn.Parameter(weight)` ではメモリを共有します）。後でそのテンソルが変わると、
ニューロンも一緒に変わります。
直し方: `copy_(weight)` や `weight.clone()` で値をコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight.data = weight
    neuron.linear.bias.data = bias
