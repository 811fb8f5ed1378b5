"""
code: calls hessian

en: hessian_times makes the whole Hessian: a table of D·D numbers.
cause: `hessian` computes all of its rows.
fix: Differentiate the number `gradient @ v`.

ja: hessian_times が、D·D 個の数値からなるヘッセ行列全体を作っています。
原因: `hessian` は、すべての行を計算します。
直し方: 1つの数値 `gradient @ v` を微分します。
"""

import torch


def hessian_times(f, x, v):
    return torch.autograd.functional.hessian(f, x.detach()) @ v.detach()
