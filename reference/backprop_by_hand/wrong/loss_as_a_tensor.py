"""
en: train_step returns the loss as a tensor, not as a Python float.
fix: Take the number out of the loss with `.item()`, and return that.

ja: train_step が、損失を Python の float ではなくテンソルで返しています。
直し方: `.item()` で損失から数値を取り出し、それを返します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= lr * gradient
    return loss
