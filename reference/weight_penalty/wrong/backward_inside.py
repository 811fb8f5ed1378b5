"""
code: calls backward

en: After l2, there are other numbers in .grad than before.
cause: `backward()` is called inside.
fix: Leave `backward()` out: it is called for the loss with the penalty, outside.

ja: l2 を呼ぶと、.grad の値が変わります。
原因: 関数の中で `backward()` を呼んでいます。
直し方: `backward()` を外します。罰則項を足した損失に対して、関数の外で呼ぶものです。
"""


def l2(model):
    total = sum(p.square().sum() for p in model.parameters() if p.ndim >= 2)
    total.backward(retain_graph=True)
    return total
