"""
en: f gets the Python number x instead of a tensor.
fix: Make a tensor from x, `t = torch.tensor(x, requires_grad=True)`, and call `f(t)`.

ja: f に、テンソルではなく Python の数値 x を渡しています。
直し方: x から `t = torch.tensor(x, requires_grad=True)` を作り、
`f(t)` を呼びます。
"""


def slope(f, x):
    y = f(x)
    y.backward()
    return x.grad.item()
