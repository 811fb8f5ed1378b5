"""
code: lacks grad

en: The curvature is an estimate, not exact.
cause: It is computed from three nearby points.
fix: Differentiate twice with `torch.autograd.grad`.

ja: curvature が正確な値ではなく、見積もりになっています。
原因: 近くの3つの点から計算しています。
直し方: `torch.autograd.grad` で2回微分します。
"""


def curvature(f, x):
    h = 1e-4
    x = x.detach()
    return ((f(x + h) - 2 * f(x) + f(x - h)) / h**2).detach()
