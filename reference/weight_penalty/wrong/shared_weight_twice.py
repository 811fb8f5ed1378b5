"""
en: A weight that two layers share counts twice.
cause: The parameters are taken layer by layer.
fix: Use `parameters()` of the whole model: it gives each parameter once.

ja: 2つの層が共有する重みを、2回数えています。
原因: 層ごとにパラメータを調べています。
直し方: モデル全体の `parameters()` を使います。同じパラメータは1回しか現れません。
"""


def l2(model):
    layers = list(model.modules())
    return sum(p.square().sum() for m in layers for p in m.parameters(recurse=False) if p.ndim >= 2)


def l1(model):
    layers = list(model.modules())
    return sum(p.abs().sum() for m in layers for p in m.parameters(recurse=False) if p.ndim >= 2)
