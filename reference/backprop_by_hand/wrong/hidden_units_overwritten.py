"""
code: calls mul_

en: `backward` changes h, its argument.
cause: `mul_` works in place.
fix: Use `*` instead of `mul_`: it makes a new tensor.

ja: `backward` が、引数の h を書き換えています。
原因: `mul_` はインプレースで書き換えます。
直し方: `mul_` ではなく、新しいテンソルを作る `*` を使います。
"""


def backward(dy, x, h, w2):
    dw2, db2 = dy.T @ h, dy.sum(dim=0)
    dz = h.mul_(1 - h).mul_(dy @ w2)
    return dz.T @ x, dz.sum(dim=0), dw2, db2
