"""
en: After `set_parameters` the neuron computes with the new values, but they are not in
`parameters()` and `state_dict()`.
cause: The parameters are deleted, and plain tensors take their place.
fix: Copy into the parameters, or wrap the new values in `nn.Parameter`.

ja: `set_parameters` のあと、新しい値で計算されますが、その値が `parameters()` にも
`state_dict()` にもありません。
原因: パラメータを削除して、通常のテンソルに置き換えています。
直し方: パラメータに値をコピーするか、新しい値を `nn.Parameter` で包みます。
"""


def set_parameters(neuron, weight, bias):
    del neuron.linear.weight, neuron.linear.bias
    neuron.linear.weight = weight.clone().requires_grad_()
    neuron.linear.bias = bias.clone().requires_grad_()
