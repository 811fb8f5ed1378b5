"""
code: has _(_, requires_grad=True).reshape(*_) or has _(_, requires_grad=True).view(*_)
or has _(_, requires_grad=True).unsqueeze(_) or has _(_, requires_grad=True).double()
or has _(_, requires_grad=True).float() or has _(_, requires_grad=True).to(*_)

en: The `.grad` that is read is None: no slope has been put there.
cause: The tensor that is kept is computed from the one with requires_grad=True. backward() puts the
slope only into the tensor that a calculation starts from, and nothing keeps that one.
fix: Give the tensor its shape and dtype first, and `requires_grad=True` last:
`torch.tensor([x], requires_grad=True)`, with nothing after it.

ja: 読み取った `.grad` は None です。そこには傾きが格納されていません。
原因: requires_grad=True のテンソルから、さらに計算したテンソルを使っています。
backward() が傾きを格納するのは、計算の出発点のテンソルだけです。
直し方: 形と dtype を先に決め、`requires_grad=True` は最後に指定します。
`torch.tensor([x], requires_grad=True)` とし、その後には何も続けません。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True).reshape(1)
    f(t).backward()
    return t.grad.item()
