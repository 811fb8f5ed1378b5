"""
en: The weights change, the biases do not.
fix: Update all four parameters.

ja: 重みだけが更新され、バイアスが変わっていません。
直し方: 4つのパラメータをすべて更新します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    w1 -= lr * gradients[0]
    w2 -= lr * gradients[2]
    return loss.item()
