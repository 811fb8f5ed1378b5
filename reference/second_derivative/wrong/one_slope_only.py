"""
code: has f(_).sum() or has torch.sum(f(_)) or has _y = f(_); _y.sum() or has _y = f(_); torch.sum(_y)

en: curvature stops with an error if x has several elements.
cause: `grad` starts from one number, unless it is given `grad_outputs`.
fix: Add up all slopes before you differentiate once more.

ja: x に要素が複数あると、curvature がエラーになります。
原因: `grad_outputs` を指定しないかぎり、`grad` は1つの数値から始めます。
直し方: すべての傾きを足してから、もう一度微分します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return second
