"""
code: has x[_] *= _
en: leaky_relu changes the tensor that it was given.
cause: `x[x < 0] *= slope` writes into the tensor itself.
fix: Make a new tensor, for example with `torch.where`.

ja: leaky_relu が、渡されたテンソルを書き換えています。
原因: `x[x < 0] *= slope` は、テンソルそのものに書き込みます。
直し方: `torch.where` などで、新しいテンソルを作ります。
"""


def leaky_relu(x, slope=0.01):
    x[x < 0] *= slope
    return x
