"""
en: The second number is the slope of f plus the slope of g.
cause: The same tensor is used twice, and backward() adds the second slope to the first
one in `t.grad`.
fix: Between the two backward() calls, assign None to `.grad` of the tensor, or use a new tensor for
g.

ja: 2つ目の値が、f の傾きと g の傾きの和になっています。
原因: 同じテンソルを2回使っています。backward() は、
`t.grad` にある1つ目の傾きに、2つ目の傾きを加算します。
直し方: 2回の backward() の間で、テンソルの `.grad` に None を代入するか、g には新しいテンソルを使います。
"""

import torch


def two_slopes(f, g, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    first = t.grad.item()
    g(t).backward()
    return first, t.grad.item()
