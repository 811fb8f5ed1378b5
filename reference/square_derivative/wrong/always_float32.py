"""
en: For a float64 x the result is float32, so half of its digits are lost.
cause: `.float()` converts to float32, whatever comes in.
fix: Keep the dtype of x: `x.detach()` instead of `x.detach().float()`.

ja: x が float64 でも結果が float32 になり、精度が失われます。
原因: `.float()` は、入力の dtype によらず float32 に変換します。
直し方: x の dtype を保ちます（`x.detach().float()` ではなく `x.detach()`）。
"""

import torch


def derivative(f, x):
    leaf = x.detach().float().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope
