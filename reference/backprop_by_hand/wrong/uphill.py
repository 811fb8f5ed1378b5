"""
code: has _ += _ or has _.add_(_ * _) and has no _.add_(-_ * _)
or has _.add_(_, alpha=_) and has no _.add_(_, alpha=-_)

en: The step goes the wrong way: lr times the gradient is added.
fix: Subtract the gradient times lr, for example with `-=`.

ja: 更新の向きが逆です。勾配の lr 倍が足されています。
直し方: 勾配の lr 倍を、`-=` などで引きます。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p += lr * gradient
    return loss.item()
