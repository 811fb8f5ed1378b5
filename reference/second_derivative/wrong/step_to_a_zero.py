"""
en: newton_step looks for the place where f is 0, not for the one where its slope is 0.
cause: This is Newton's method for roots, x - f/f'.
fix: Take the step x - f'/f'': at the bottom it is the slope that is 0, not the height.

ja: newton_step が、傾きではなく f の値が 0 になる位置を探しています。
原因: x - f/f' は、方程式の解を求めるニュートン法です。
直し方: x - f'/f'' とします。底で 0 になるのは、高さではなく傾きです。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    y = f(leaf)
    (slope,) = torch.autograd.grad(y, leaf)
    return x - (y / slope).item()
