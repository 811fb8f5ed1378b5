"""
en: train_step changes target, its argument.
cause: `-=` and methods with an underscore at their end work in place.
fix: Make a new tensor of the difference with `-`, and give it a name of its own.

ja: train_step が、引数の target を書き換えています。
原因: `-=` や、名前がアンダースコアで終わるメソッドは、インプレースで書き換えます。
直し方: 差は `-` で新しいテンソルとして計算し、別の名前を付けます。
"""


def train_step(x, target, parameters, lr):
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)
    target -= y
    gradients = backward(-2 * target, x, h, w2)
    for p, gradient in zip(parameters, gradients):
        p -= lr * gradient
    return (target**2).sum().item()
