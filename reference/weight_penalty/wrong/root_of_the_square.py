"""
en: The slope of l1 at an element that is 0 is nan.
cause: Each absolute value is computed as a root of a square, and the slope of a root at 0 is
infinite.
fix: Use `p.abs()`.

ja: 値が 0 の要素における l1 の傾きが nan になります。
原因: 絶対値を2乗の平方根として求めています。平方根の 0 における傾きは無限大です。
直し方: `p.abs()` を使います。
"""


def l1(model):
    return sum(p.square().sqrt().sum() for p in model.parameters() if p.ndim >= 2)
