"""
en: The slope is only approximately right. If f turns several elements of x
into one number, it is far off.
cause: It is estimated from two nearby points, and all elements of x move at once.
fix: Let autograd compute the slope. It is exact and needs no step size.

ja: 傾きが近似値にしかなりません。f が x の複数の要素を
1つの数値にまとめる場合は、大きく外れます。
原因: 近くの2点から見積もっており、そのとき x のすべての要素を同時にずらしています。
直し方: autograd で微分します。正確な値が求まり、刻み幅もいりません。
"""


def derivative(f, x):
    h = 1e-3
    x = x.detach()
    return (f(x + h) - f(x - h)) / (2 * h)
