"""
en: The slopes of one call add up with those of the calls before.
cause: All calls share one tensor, and backward() adds to what is in its `.grad`.
fix: Make a new tensor in each call, so that its `.grad` starts empty.

ja: 前に呼び出したときの傾きに、今回の傾きが加算されています。
原因: どの呼び出しも同じテンソルを使っていて、
backward() はその `.grad` にある値に加算します。
直し方: 呼び出すたびに新しいテンソルを作ります。新しいテンソルの `.grad` は空です。
"""

import torch

T = torch.tensor(0.0, requires_grad=True)


def slope(f, x):
    T.data.fill_(x)
    f(T).backward()
    return T.grad.item()
