"""
en: train_step returns the loss after the step, not before it.
fix: Compute the loss before the parameters change.

ja: train_step が、更新前ではなく更新後の損失を返しています。
直し方: パラメータを更新する前に損失を計算します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= lr * gradient
    return ((forward(x, *parameters)[1] - target) ** 2).sum().item()
