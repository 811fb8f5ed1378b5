"""
en: `backward()` adds to the gradients that are already in .grad. Nothing clears them
first, so old gradients are mixed into the answer, and the second call returns twice
as much.
mend: Call `model.zero_grad()` before `loss.backward()`, or use `torch.autograd.grad`.

ja: `backward()` は、.grad にすでに入っている勾配に足し込みます。先に消していない
ので、古い勾配が答えに混ざり、2回目の呼び出しでは2倍の値になります。
直し方: `loss.backward()` の前に `model.zero_grad()` を呼ぶか、
`torch.autograd.grad` を使います。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad.clone() for name, p in trainable.items()}
