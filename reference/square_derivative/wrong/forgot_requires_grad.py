"""
en: f is computed from x as it comes. Unless x already has requires_grad switched on,
autograd recorded nothing and there is no way back.
mend: Take a leaf of your own: `x.detach().requires_grad_()`, and give that to f.

ja: 渡された x をそのまま使って f を計算しています。x の requires_grad が
False なら autograd は何も記録しておらず、逆にたどれません。
直し方: `x.detach().requires_grad_()` で自分用の葉を作り、それを f に渡します。
"""

import torch


def derivative(f, x):
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope
