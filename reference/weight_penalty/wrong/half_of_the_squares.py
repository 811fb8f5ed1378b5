"""
en: l2 is half of the sum of the squares.
fix: Leave out the factor 1/2.

ja: l2 が、2乗の和の半分になっています。
直し方: 1/2 を掛けないようにします。
"""


def l2(model):
    return 0.5 * sum(p.square().sum() for p in model.parameters() if p.ndim >= 2)
