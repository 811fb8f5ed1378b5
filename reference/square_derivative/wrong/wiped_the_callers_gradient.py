"""
en: x.grad is None after the call, even if the caller had a gradient there.
cause: x.grad is cleared before and after the calculation.
fix: Do not use x.grad at all: work on `x.detach().requires_grad_()`, or use
`torch.autograd.grad`.

ja: 呼び出し側が x.grad にもっていた勾配が、None になっています。
原因: 計算の前後で x.grad を消しています。
直し方: x.grad を使わないようにします。`x.detach().requires_grad_()` で計算するか、
`torch.autograd.grad` を使います。
"""


def derivative(f, x):
    before, x.grad = x.requires_grad, None
    f(x.requires_grad_()).sum().backward()
    slope, x.grad = x.grad, None
    x.requires_grad_(before)
    return slope
