"""
en: `set_parameters` stops with an error before the new values are in the parameters.
cause: PyTorch does not allow a plain tensor to be assigned where the module has a
parameter.
fix: Copy into the parameter: `neuron.linear.weight.copy_(weight)` under `torch.no_grad()`.

ja: `set_parameters` がエラーで止まり、パラメータに新しい値が入りません。
原因: モジュールのパラメータに、通常のテンソルは代入できません。
直し方: `torch.no_grad()` の中で `neuron.linear.weight.copy_(weight)` とコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight = weight
    neuron.linear.bias = bias
