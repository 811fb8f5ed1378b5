"""
en: The step is as long as the gradient, whatever lr is.
fix: Multiply the gradient by lr.

ja: lr の値にかかわらず、勾配がそのまま引かれています。
直し方: 勾配に lr を掛けます。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= gradient
    return loss.item()
