"""
en: Old gradients are in the result: the second call with the same x returns twice the
slope.
cause: `backward()` adds to what is in x.grad, nothing clears it, and x.grad itself is
returned, so that earlier results change, too.
fix: Work on a tensor of your own: `x.detach().requires_grad_()`. Its .grad starts empty.

ja: 結果に前の勾配が混ざります。同じ x で2回呼ぶと、2回目は傾きの2倍の値になります。
原因: `backward()` は x.grad に加算しますが、消している行がありません。また、x.grad
そのものを返しているため、前の結果まで変わります。
直し方: `x.detach().requires_grad_()` で自分用のテンソルを作ります。その .grad
は空から始まります。
"""


def derivative(f, x):
    x.requires_grad = True
    y = f(x).sum()
    y.backward()
    return x.grad
