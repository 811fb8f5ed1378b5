"""
en: The values are stored under new names on the neuron; the parameters with which
it computes keep their old values.
mend: Write into the parameters that `forward` uses.

ja: 値を別の名前の属性に入れただけで、`forward` が使うパラメータは
元の値のままです。
直し方: `forward` が実際に使っているパラメータに書き込みます。
"""


def set_parameters(neuron, weight, bias):
    neuron.weight = weight.clone()
    neuron.bias = bias.clone()
