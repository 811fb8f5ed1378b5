"""
en: x.grad is cleared before and after. The slope is right, but a gradient that the
caller had stored in x is lost.
mend: Do not use x.grad at all: work on `x.detach().requires_grad_()`, or use
`torch.autograd.grad`.

ja: 計算の前と後で x.grad を消しています。微分は正しいのですが、
呼び出した人が x にためていた勾配が失われます。
直し方: x.grad を使わないようにします。`x.detach().requires_grad_()` で計算するか、
`torch.autograd.grad` を使います。
"""


def derivative(f, x):
    before, x.grad = x.requires_grad, None
    f(x.requires_grad_()).sum().backward()
    slope, x.grad = x.grad, None
    x.requires_grad_(before)
    return slope
