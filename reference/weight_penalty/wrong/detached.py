"""
code: calls detach

en: The value is right, but it is not recorded: nothing leads back from it to the weights.
cause: `detach()` cuts the weights off.
fix: Leave `detach()` out. Here the slope of the penalty is wanted.

ja: 値は合っていますが、計算が記録されていないため、重みの傾きを求められません。
原因: `detach()` で重みを切り離しています。
直し方: `detach()` を外します。ここでは罰則項の傾きが必要です。
"""


def l2(model):
    weights = [p.detach() for p in model.parameters() if p.ndim >= 2]
    return sum(p.square().sum() for p in weights)


def l1(model):
    weights = [p.detach() for p in model.parameters() if p.ndim >= 2]
    return sum(p.abs().sum() for p in weights)
