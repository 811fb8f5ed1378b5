"""
code: has model(_).detach() or has _y = model(_); _y.detach()

en: The gradients are None: no gradient has reached the parameters.
cause: `.detach()` cuts the prediction off the graph.
fix: Leave out `.detach()`.

ja: 勾配が None になっています。パラメータまで勾配が届いていません。
原因: `.detach()` が、予測を計算グラフから切り離しています。
直し方: `.detach()` を外します。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    y = model(x).detach().requires_grad_()
    loss = ((y - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad for name, p in trainable.items()}
