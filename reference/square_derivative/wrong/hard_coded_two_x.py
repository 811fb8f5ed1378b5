"""
en: `derivative` returns 2·x, the slope of x², whatever f is.
fix: Call f on a tensor that requires a gradient, and let autograd find the slope.

ja: `derivative` が、f に関係なく x² の傾き 2·x を返しています。
直し方: requires_grad が True のテンソルで f を計算し、自動微分で傾きを求めます。
"""


def derivative(f, x):
    return 2 * x.detach()
