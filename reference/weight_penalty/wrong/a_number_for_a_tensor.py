"""
en: The penalty is a Python number, and `backward()` cannot follow it to the weights.
cause: `.item()` takes the number out of the tensor.
fix: Leave `.item()` out, and return the tensor.

ja: 罰則項が Python の数値なので、`backward()` で重みの傾きを求められません。
原因: `.item()` で、テンソルから数値を取り出しています。
直し方: `.item()` を外して、テンソルを返します。
"""


def l2(model):
    return sum(p.square().sum().item() for p in model.parameters() if p.ndim >= 2)


def l1(model):
    return sum(p.abs().sum().item() for p in model.parameters() if p.ndim >= 2)
