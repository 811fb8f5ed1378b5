"""
code: calls zero_

en: The curvature is always 0.
cause: The name of the slope and `.grad` are one tensor, so `zero_()` clears both.
fix: Use `torch.autograd.grad`, which leaves `.grad` alone, or set `.grad = None` instead.

ja: curvature が常に 0 になります。
原因: 傾きを入れた変数と `.grad` は同じテンソルなので、`zero_()` で両方が 0 になります。
直し方: `.grad` に触れない `torch.autograd.grad` を使うか、`zero_()` の代わりに `.grad = None` とします。
"""


def curvature(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).sum().backward(create_graph=True)
    slope = leaf.grad
    leaf.grad.zero_()
    slope.sum().backward()
    return leaf.grad.detach()
