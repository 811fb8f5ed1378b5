"""
en: If x requires a gradient, `derivative` returns None, not a tensor.
cause: `x.clone()` is then the result of a calculation and no leaf, so its `.grad` stays
None.
fix: Make a leaf: `x.detach().clone().requires_grad_()`.

ja: x.requires_grad が True のとき、`derivative` がテンソルではなく None を返しています。
原因: そのとき `x.clone()` は計算結果であって葉（リーフ）テンソルではないため、`.grad` は
None のままです。
直し方: 葉テンソルを作ります（`x.detach().clone().requires_grad_()`）。
"""


def derivative(f, x):
    x = x.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad
