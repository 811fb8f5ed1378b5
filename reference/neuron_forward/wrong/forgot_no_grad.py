"""
en: Values are copied into a parameter in place while autograd is watching, and
PyTorch refuses: a leaf that requires gradients may not be changed in place.
mend: Copy inside `with torch.no_grad():`.

ja: 勾配を記録したままパラメータをその場で書き換えています。
勾配を必要とする葉テンソルのインプレース演算はエラーになります。
直し方: `with torch.no_grad():` の中でコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight.copy_(weight)
    neuron.linear.bias.copy_(bias)
