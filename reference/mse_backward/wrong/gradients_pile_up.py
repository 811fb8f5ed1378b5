"""
en: Old gradients are in the result: what is in .grad before the call is added.
cause: `backward()` adds to .grad, and nothing clears it first.
fix: Call `model.zero_grad()` before `loss.backward()`, or use `torch.autograd.grad`.

ja: 結果に前の勾配が混ざっています。呼び出す前の .grad の値が加算されます。
原因: `backward()` は .grad に加算します。その前に消していません。
直し方: `loss.backward()` の前に `model.zero_grad()` を呼ぶか、`torch.autograd.grad`
を使います。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad.clone() for name, p in trainable.items()}
