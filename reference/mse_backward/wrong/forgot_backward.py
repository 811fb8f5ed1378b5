"""
code: uncalled backward or lacks backward and lacks grad

en: The gradients are None: no gradient has reached the parameters.
cause: Nothing computes the gradients: `.grad` is filled by `loss.backward()`.
fix: Call `backward()` on the loss before `.grad` is read.

ja: 勾配が None になっています。パラメータまで勾配が届いていません。
原因: 勾配を計算していません。`.grad` に勾配が入るのは `loss.backward()` を呼んだときです。
直し方: `.grad` を読み取る前に、損失の `backward()` を呼びます。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward  # noqa: B018
    return {name: p.grad for name, p in trainable.items()}
