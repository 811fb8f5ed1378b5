"""
en: For each weight, the mean over its elements is taken, not the sum.
fix: Use `sum()` in place of `mean()`.

ja: 重みごとに、要素の和ではなく平均を求めています。
直し方: `mean()` ではなく `sum()` を使います。
"""


def l2(model):
    return sum(p.square().mean() for p in model.parameters() if p.ndim >= 2)


def l1(model):
    return sum(p.abs().mean() for p in model.parameters() if p.ndim >= 2)
