"""
code: has _.requires_grad = _ or calls requires_grad_ or passes requires_grad
en: The values are rounded, but no gradient arrives at x.
cause: `requires_grad` makes a detached tensor a new leaf. It does not connect it to x again.
fix: Keep x in the formula: `x` plus a detached difference.

ja: 値は丸められていますが、x に勾配が伝わりません。
原因: 切り離したテンソルの `requires_grad` を設定すると、新しい葉テンソルになります。x とは再びつながりません。
直し方: 式の中に x を残し、切り離した差を足します。
"""

import torch


def round_through(x):
    y = torch.round(x).detach()
    y.requires_grad = x.requires_grad
    return y
