"""
code: has _ = _.grad

en: Both numbers are the slope of f plus the slope of g.
cause: The first slope is kept as the tensor in `.grad`, and not as a number. The second backward()
adds to that same tensor.
fix: Take the first number out with `.item()`, and use a new tensor for g.

ja: 2つの値がどちらも、f の傾きと g の傾きの和になっています。
原因: 1つ目の傾きを、数値ではなく、`.grad` のテンソルのまま残しています。
2回目の backward() は、そのテンソルに加算します。
直し方: 1つ目の数値は `.item()` で取り出しておき、g には新しいテンソルを使います。
"""

import torch


def two_slopes(f, g, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    first = t.grad
    g(t).backward()
    second = t.grad
    return first.item(), second.item()
