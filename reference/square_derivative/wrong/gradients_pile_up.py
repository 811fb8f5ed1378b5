"""
en: Old gradients are in the result: the second call with the same x returns twice the
slope.
cause: `backward()` adds to what is in x.grad, and nothing clears it.
fix: Work on a tensor of your own: `x.detach().requires_grad_()`. Its .grad starts empty.

ja: 結果に前の勾配が混ざります。同じ x で2回呼ぶと、2回目は傾きの2倍の値になります。
原因: `backward()` は、x.grad に入っている値に加算します。消している行がありません。
直し方: `x.detach().requires_grad_()` で自分用のテンソルを作ります。その .grad
は空から始まります。
"""


def derivative(f, x):
    x.requires_grad_()
    f(x).sum().backward()
    return x.grad.clone()
