"""
en: `set_parameters` stops with an error before the new values are in the parameters.
cause: A parameter is changed in place (`copy_`) outside `torch.no_grad()`, which PyTorch
does not allow.
fix: Copy inside `with torch.no_grad():`.

ja: `set_parameters` がエラーで止まり、パラメータに新しい値が入りません。
原因: `torch.no_grad()` の外で、パラメータをインプレース演算（`copy_`）で書き換えています。
PyTorch ではエラーになります。
直し方: `with torch.no_grad():` の中でコピーします。
"""


def set_parameters(neuron, weight, bias):
    neuron.linear.weight.copy_(weight)
    neuron.linear.bias.copy_(bias)
