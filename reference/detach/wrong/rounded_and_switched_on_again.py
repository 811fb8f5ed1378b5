"""
code: calls requires_grad_

en: The result always requires a gradient, but none arrives at x.
cause: `requires_grad_()` makes a detached tensor a new leaf. It does not connect it to x again.
fix: Keep x in the formula: `x` plus a detached difference.

ja: 結果は常に requires_grad=True ですが、x には勾配が伝わりません。
原因: 切り離したテンソルに `requires_grad_()` を使うと、新しい葉テンソルになります。x とは再びつながりません。
直し方: 式の中に x を残し、切り離した差を足します。
"""

import torch


def round_through(x):
    return torch.round(x.detach()).requires_grad_()
