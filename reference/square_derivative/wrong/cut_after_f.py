"""
code: calls item or calls tolist or calls numpy or has f(_).detach() or has f(_).sum().detach()
or has _y = f(_); _y.detach() or has _y = f(_); _y.sum().detach() or has _y = f(_).sum(); _y.detach()

en: `derivative` stops with an error, because nothing was recorded that autograd could
follow back to x.
cause: `.item()` (like `.detach()`, `.tolist()` and `.numpy()`) gives a result without the
record.
fix: Add up the outputs of f as a tensor, with `.sum()`.

ja: x までたどれる計算の記録がないため、`derivative` がエラーで止まります。
原因: `.item()`（`.detach()`、`.tolist()`、`.numpy()` も同じ）の結果には、
計算の記録がありません。
直し方: f の出力を、`.sum()` でテンソルのまま合計します。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    y = torch.tensor(f(leaf).sum().item())
    (slope,) = torch.autograd.grad(y, leaf)
    return slope
