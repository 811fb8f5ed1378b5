"""
en: If x.grad is very large or nan before the call, the result is wrong.
cause: The new slope is the difference of x.grad after and before. The digits of the slope
get lost in a very large number, and nan minus nan is nan.
fix: Do not use x.grad: work on `x.detach().requires_grad_()`.

ja: 呼び出す前の x.grad に非常に大きな値や nan が入っていると、結果が正しくありません。
原因: 呼び出しの前後の x.grad の差を傾きとしています。非常に大きな値では傾きの桁が失われ、
nan どうしの差は nan になります。
直し方: x.grad は使わず、`x.detach().requires_grad_()` で計算します。
"""

import torch


def derivative(f, x):
    was, before = x.requires_grad, x.grad
    old = torch.zeros_like(x) if before is None else before.clone()
    x.grad = old.clone()
    f(x.requires_grad_()).sum().backward()
    slope = x.grad - old
    x.requires_grad_(was)
    x.grad = before
    return slope
