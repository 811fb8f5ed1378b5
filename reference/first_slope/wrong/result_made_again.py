"""
code: has f(_).item() or has torch.tensor(f(_), **_) or has _y = f(_); _y.item()
or has _y = f(_); torch.tensor(_y, **_)

en: The `.grad` that is read is None: no slope has been put there.
cause: backward() is called on a new tensor that was made from the number in the result.
Its record does not lead back to t.
fix: Call backward() on the tensor that f returned.

ja: 読み取った `.grad` は None です。そこには傾きが格納されていません。
原因: f の結果の数値から作り直したテンソルに対して backward() を呼んでいます。
このテンソルの記録は t までつながっていません。
直し方: f が返したテンソルそのものに対して backward() を呼びます。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    y = torch.tensor(f(t).item(), requires_grad=True)
    y.backward()
    return t.grad.item()
