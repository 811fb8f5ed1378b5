"""
en: The parameters are deleted and plain tensors take their place: they are used,
but `parameters()` and `state_dict()` do not show them.
mend: Copy into the parameters, or wrap the new values in `nn.Parameter`.

ja: パラメータを削除し、ただのテンソルに置き換えています。計算には
使われますが、`parameters()` にも `state_dict()` にも現れません。
直し方: パラメータに値をコピーするか、新しい値を `nn.Parameter` で包みます。
"""


def set_parameters(neuron, weight, bias):
    del neuron.linear.weight, neuron.linear.bias
    neuron.linear.weight = weight.clone().requires_grad_()
    neuron.linear.bias = bias.clone().requires_grad_()
