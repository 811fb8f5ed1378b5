"""
en: The result is a list with a penalty for each weight, not one penalty.
fix: Add them up.

ja: 1つの罰則項ではなく、重みごとの罰則項を並べたリストになっています。
直し方: すべてを足します。
"""


def l2(model):
    return [p.square().sum() for p in model.parameters() if p.ndim >= 2]


def l1(model):
    return [p.abs().sum() for p in model.parameters() if p.ndim >= 2]
