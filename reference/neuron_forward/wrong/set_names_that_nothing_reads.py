"""
en: `set_parameters` has no effect: the neuron still computes with its old weight and bias.
cause: The values go somewhere else, for example into a copy or under a name that
`forward` does not use.
fix: Copy the values into the parameters that `forward` uses.

ja: `set_parameters` の効果がなく、元の重みとバイアスで計算しています。
原因: 値が別のところ（コピーや、`forward` が使わない名前の属性など）に入っています。
直し方: `forward` が使うパラメータに値をコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.weight = weight.clone()
    neuron.bias = bias.clone()
