"""
code: has target - _ and has _ -= _ or has target - _ and has _.sub_(*_, **_)
or has target - _ and has _.add_(_, alpha=-_) or has target - _ and has _.add_(-_)
or has target - _ and has _.add_(-_ * _)

en: The step goes the wrong way: lr times the gradient is added.
cause: The difference is target - y. Its square is the same, but its slope for y has the other sign.
fix: Pass the slope of the loss to `backward`: 2 times (y - target), in this order.

ja: 更新の向きが逆です。勾配の lr 倍が足されています。
原因: 差が target - y になっています。2乗すれば同じですが、y についての傾きは符号が逆になります。
直し方: 損失の傾きとして、y から target を引いた差の2倍を `backward` に渡します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (target - y), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= lr * gradient
    return loss.item()
