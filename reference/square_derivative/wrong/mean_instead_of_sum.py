"""
en: The outputs are averaged before the way back, so every slope comes out divided by
the number of elements.
mend: Add the outputs up with `.sum()`; the mean is another function with another
slope.

ja: 逆にたどる前に出力の平均を取っているので、
どの微分も要素数で割った値になっています。
直し方: `.sum()` で和を取ります。平均を取ると、別の関数の微分になります。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).mean(), leaf)
    return slope
