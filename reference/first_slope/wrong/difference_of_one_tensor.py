"""
code: has _ = _.grad

en: The first number is the slope of f plus the slope of g, and the second is 0.
cause: The first slope is kept as the tensor in `.grad`, and not as a number. The second backward()
adds to that same tensor, so that the difference is 0.
fix: Take the first number out of `.grad` with `.item()` before the second backward().

ja: 1つ目の値が f の傾きと g の傾きの和になり、2つ目の値が 0 になっています。
原因: 1つ目の傾きを、数値ではなく、`.grad` のテンソルのまま残しています。
2回目の backward() はそのテンソルに加算するので、差が 0 になります。
直し方: 2回目の backward() の前に、`.item()` で `.grad` から1つ目の数値を取り出しておきます。
"""

import torch


def two_slopes(f, g, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    first = t.grad
    g(t).backward()
    return first.item(), (t.grad - first).item()
