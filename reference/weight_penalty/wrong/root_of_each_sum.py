"""
code: calls norm

en: l2 of a single weight is the root of the sum of its squares.
cause: `norm()` takes the root of the sum.
fix: Add up the squares of the elements, `square().sum()`, without a root.

ja: 1つの重みの l2 が、2乗の和の平方根になっています。
原因: `norm()` は、2乗の和の平方根を求めます。
直し方: 根を取らずに、要素の2乗を足します（`square().sum()`）。
"""


def l2(model):
    return sum(p.norm() for p in model.parameters() if p.ndim >= 2)
