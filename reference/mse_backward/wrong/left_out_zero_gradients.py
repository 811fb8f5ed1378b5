"""
en: Gradients are missing: the result does not have an entry for every trainable parameter.
cause: Parameters whose gradient is 0 are left out, but 0 is a gradient, too.
fix: Keep every trainable parameter.

ja: 勾配が足りません。学習可能なパラメータのうち、結果に含まれていないものがあります。
原因: 勾配が 0 のパラメータを除いていますが、0 も勾配です。
直し方: 学習可能なパラメータをすべて残します。
"""


def mse_gradients(model, x, y_true):
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {
        name: p.grad.clone()
        for name, p in model.named_parameters()
        if p.requires_grad and p.grad.any()
    }
