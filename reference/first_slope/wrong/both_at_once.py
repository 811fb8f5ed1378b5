"""
en: Both numbers are the slope of f plus the slope of g.
fix: Find the two slopes one after the other, each with a tensor of its own.

ja: 2つの値がどちらも、f の傾きと g の傾きの和になっています。
直し方: 傾きを1つずつ、それぞれ別のテンソルを使って求めます。
"""

import torch


def two_slopes(f, g, x):
    t = torch.tensor(x, requires_grad=True)
    (f(t) + g(t)).backward()
    return t.grad.item(), t.grad.item()
