"""
en: The result is a list with a penalty for each weight, not one penalty.
fix: Add the penalties up to one tensor.

ja: 1つの罰則項ではなく、重みごとの罰則項を並べたリストになっています。
直し方: すべてのペナルティを足して、1つのテンソルにします。
"""


def l2(model):
    return [p.square().sum() for p in model.parameters() if p.ndim >= 2]


def l1(model):
    return [p.abs().sum() for p in model.parameters() if p.ndim >= 2]
