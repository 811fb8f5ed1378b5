"""
code: lacks clone and lacks detach and lacks deepcopy and lacks tensor

en: What was returned changes later, when the model gets new gradients.
cause: The result has the tensors of .grad in it, not copies. `backward()` and `zero_grad`
write into them.
fix: Return copies: `p.grad.clone()`.

ja: 返した値が、あとでモデルの勾配が変わると一緒に変わります。
原因: コピーではなく .grad のテンソルそのものを返しています。`backward()` や `zero_grad`
は、そこに書き込みます。
直し方: コピーを返します（`p.grad.clone()`）。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad for name, p in trainable.items()}
