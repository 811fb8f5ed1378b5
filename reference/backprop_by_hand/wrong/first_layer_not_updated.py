"""
en: Only the second layer changes.
fix: Update all four parameters.

ja: 2層目しか更新されていません。
直し方: 4つのパラメータをすべて更新します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    w2 -= lr * gradients[2]
    b2 -= lr * gradients[3]
    return loss.item()
