"""
en: l1 adds up the elements with their signs, so that positive and negative ones cancel.
fix: Take `p.abs()` before the sum.

ja: l1 で要素を符号の付いたまま足しているため、正と負が打ち消し合います。
直し方: `p.abs()` としてから足します。
"""


def l1(model):
    return sum(p.sum() for p in model.parameters() if p.ndim >= 2)
