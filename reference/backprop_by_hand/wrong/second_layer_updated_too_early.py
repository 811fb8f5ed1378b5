"""
en: The second layer is right after the step, the first one is not: its gradients were computed with the new w2.
cause: Parameters change before all gradients are there.
fix: Compute all four gradients first, and then change the parameters.

ja: 更新後の2層目は合っていますが、1層目が合いません。1層目の勾配が、更新した後の w2 で計算されています。
原因: 4つの勾配がそろう前に、さかのぼる途中でパラメータを更新しています。
直し方: 先に4つの勾配をすべて計算し、それからパラメータを更新します。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    w2 -= lr * gradients[2]
    b2 -= lr * gradients[3]
    gradients = backward(2 * (y - target), x, h, w2)
    w1 -= lr * gradients[0]
    b1 -= lr * gradients[1]
    return loss.item()
