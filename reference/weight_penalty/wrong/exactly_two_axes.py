"""
en: Weights with more than two axes, such as those of convolutions, do not count.
cause: Only parameters with exactly two axes are taken.
fix: Use `p.ndim >= 2`.

ja: 畳み込み層の重みのように、軸が3つ以上の重みを数えていません。
原因: 軸がちょうど2つのパラメータだけを選んでいます。
直し方: `p.ndim >= 2` とします。
"""


def l2(model):
    weights = [p for p in model.parameters() if p.ndim == 2]
    return sum(p.square().sum() for p in weights)


def l1(model):
    weights = [p for p in model.parameters() if p.ndim == 2]
    return sum(p.abs().sum() for p in weights)
