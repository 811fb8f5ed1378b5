"""
code: has _p = _p - _

en: The four tensors have their old values after the step.
cause: `p = …` makes the name refer to a new tensor. The old one does not change.
fix: Change each of the four tensors itself, with `-=` or `sub_`.

ja: ステップの後も、4つのテンソルが元の値のままです。
原因: `p = …` では、変数が新しいテンソルを指すだけで、元のテンソルは変わりません。
直し方: `-=` や `sub_` で、4つのテンソルそのものを書き換えます。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p = p - lr * gradient
    return loss.item()
