"""
en: `backward()` adds to what is already in x.grad. Nothing clears it, so the second
call returns twice the slope, and x is left with a gradient.
mend: Work on a leaf of your own, whose .grad starts empty:
`x.detach().requires_grad_()`.

ja: `backward()` は x.grad に入っている値に足し込みます。
どこでも消していないので、2回目の呼び出しでは2倍の値が返り、
x にも勾配が残ります。
直し方: `x.detach().requires_grad_()` で自分用の葉を作れば、.grad は空から始まります。
"""


def derivative(f, x):
    x.requires_grad_()
    f(x).sum().backward()
    return x.grad.clone()
