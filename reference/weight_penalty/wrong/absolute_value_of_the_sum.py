"""
en: l1 is the absolute value of a sum, in which positive and negative elements cancel.
cause: `abs` comes after `sum`.
fix: First `abs`, then `sum`.

ja: l1 が和の絶対値になっています。和を求めるときに、正と負が打ち消し合います。
原因: `abs` が `sum` の後にあります。
直し方: `abs` の後に `sum` を求めます。
"""


def l1(model):
    return sum(p.sum().abs() for p in model.parameters() if p.ndim >= 2)
