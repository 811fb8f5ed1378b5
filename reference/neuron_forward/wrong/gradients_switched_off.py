"""
code: has _.requires_grad_(False) or has _.requires_grad = False

en: After `set_parameters` the neuron can no longer be trained: its parameters do not
require a gradient.
cause: Their `requires_grad` is set to False for the copy, and is still False afterwards.
fix: Leave it True, and copy inside `with torch.no_grad():`.

ja: `set_parameters` のあと、パラメータの requires_grad が False になり、
学習できなくなります。
原因: コピーのために `requires_grad` を False にして、そのままになっています。
直し方: `requires_grad` は True のままにして、`with torch.no_grad():` の中でコピーします。
"""


def set_parameters(neuron, weight, bias):
    for parameter, value in zip(neuron.parameters(), (weight, bias), strict=True):
        parameter.requires_grad_(False)
        parameter.copy_(value)
