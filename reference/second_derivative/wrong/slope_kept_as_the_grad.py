"""
code: calls backward

en: newton_step always takes a step of length 1, or gives nan.
cause: The slope is kept as the tensor in `.grad`. The second `backward()` adds to that same tensor, so
that it is divided by itself.
fix: Use `torch.autograd.grad`, which makes a new tensor each time.

ja: newton_step のステップの幅がいつも 1 になるか、結果が nan になります。
原因: 傾きを `.grad` のテンソルのまま残しています。2回目の `backward()` はそのテンソルに加算するので、
同じテンソルどうしの割り算になります。
直し方: 毎回新しいテンソルを作る `torch.autograd.grad` を使います。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    f(leaf).backward(create_graph=True)
    slope = leaf.grad
    slope.backward()
    return x - (slope / leaf.grad).item()
