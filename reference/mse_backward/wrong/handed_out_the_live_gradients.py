"""
en: The result holds the very tensors that the model keeps in .grad. The next backward
pass or `zero_grad` writes into them, and what was returned changes.
mend: Return copies: `p.grad.clone()`.

ja: モデルの .grad のテンソルそのものを返しています。次の逆伝播や
`zero_grad` がそこに書き込むので、返した値まで変わってしまいます。
直し方: コピーを返します（`p.grad.clone()`）。
"""


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad for name, p in trainable.items()}
