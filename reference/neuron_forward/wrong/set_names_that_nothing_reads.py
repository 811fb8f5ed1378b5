"""
en: `set_parameters` has no effect: the neuron still computes with its old weight and bias.
cause: The values are stored under new names, which `forward` does not use.
fix: Copy the values into the parameters that `forward` uses.

ja: `set_parameters` の効果がなく、元の重みとバイアスで計算しています。
原因: 値を別の名前の属性に入れていますが、`forward` はそれを使いません。
直し方: `forward` が使うパラメータに値をコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.weight = weight.clone()
    neuron.bias = bias.clone()
