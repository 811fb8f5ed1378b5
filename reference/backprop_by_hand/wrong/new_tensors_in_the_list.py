"""
en: The four tensors have their old values after the step.
cause: The list gets new tensors, and the old ones do not change. A network may hold the old ones.
fix: Change each of the four tensors itself, with `-=` or `sub_`.

ja: ステップの後も、4つのテンソルが元の値のままです。
原因: リストに新しいテンソルが入るだけです。元のテンソルを参照しているところには反映されません。
直し方: `-=` や `sub_` で、4つのテンソルそのものを書き換えます。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for i in range(4):
        parameters[i] = parameters[i] - lr * gradients[i]
    return loss.item()
