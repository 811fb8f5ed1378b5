"""
en: Both numbers are the slope of g: the slope of f is gone.
cause: The first slope is kept as the tensor in `.grad`, and not as a number. It changes when
that tensor is set to 0 and filled again.
fix: Take the first number out with `.item()` before the second slope is found.

ja: 2つの値がどちらも g の傾きになっていて、f の傾きが失われています。
原因: 1つ目の傾きを、数値ではなく、`.grad` のテンソルのまま残しています。
そのテンソルを 0 にして新しい傾きを入れると、1つ目の傾きも変わります。
直し方: 2つ目の傾きを求める前に、1つ目の数値を `.item()` で取り出しておきます。
"""

import torch


def two_slopes(f, g, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    first = t.grad
    t.grad.zero_()
    g(t).backward()
    return first.item(), t.grad.item()
