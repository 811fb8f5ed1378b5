"""
code: calls backward and calls requires_grad_

en: curvature returns the first and the second derivative added up.
cause: `backward()` adds to `.grad`, and the first derivative is already there.
fix: Use `torch.autograd.grad`, and a leaf of your own instead of x: `x.detach().requires_grad_()`.

ja: curvature が、1階微分と2階微分の和を返しています。
原因: `backward()` は `.grad` に加算しますが、そこにはすでに1階微分が入っています。
直し方: `torch.autograd.grad` を使い、自分で作った葉テンソル（`x.detach().requires_grad_()`）を x の代わりにします。
"""


def curvature(f, x):
    x.requires_grad_()
    f(x).sum().backward(create_graph=True)
    x.grad.sum().backward()
    return x.grad.detach()
