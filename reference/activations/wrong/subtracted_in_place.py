"""
code: has x -= _
en: softmax changes the tensor that it was given.
cause: `x -= …` writes into the tensor itself.
fix: Make a new tensor: `z = x - …`.

ja: softmax が、渡されたテンソルを書き換えています。
原因: `x -= …` は、テンソルそのものに書き込みます。
直し方: `z = x - …` のように、新しいテンソルを作ります。
"""

import torch


def softmax(x, dim):
    x -= x.amax(dim=dim, keepdim=True)
    e = torch.exp(x)
    return e / e.sum(dim=dim, keepdim=True)
