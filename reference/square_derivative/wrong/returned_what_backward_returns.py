"""
code: has return _.backward(*_, **_) or has _g = _.backward(*_, **_); return _g

en: `derivative` returns None, not a tensor.
cause: `backward()` returns nothing. It puts the gradient into `leaf.grad`.
fix: Call `backward()` on a line of its own, then return the `.grad` of your own tensor.

ja: `derivative` がテンソルではなく None を返しています。
原因: `backward()` の戻り値は None です。勾配は `leaf.grad` に格納されます。
直し方: `backward()` は単独の行で呼び、その後で自分のテンソルの `.grad` を返します。
"""


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    return f(leaf).sum().backward()
