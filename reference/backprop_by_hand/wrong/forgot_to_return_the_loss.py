"""
en: train_step returns None.
fix: Return the loss as a Python number, with `.item()`.

ja: train_step が None を返しています。
直し方: `.item()` で損失を数値にして返します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= lr * gradient
