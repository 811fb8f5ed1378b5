"""
code: calls detach

en: What was returned changes later, when the model gets new gradients.
cause: `p.grad.detach()` shares its memory with .grad: it is not a copy.
fix: Return copies: `p.grad.clone()`.

ja: 返した値が、あとでモデルの勾配が変わると一緒に変わります。
原因: `p.grad.detach()` は .grad とメモリを共有しており、コピーではありません。
直し方: コピーを返します（`p.grad.clone()`）。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad.detach() for name, p in trainable.items()}
