"""
en: The values of softplus are right, also far away from 0, but the gradient is nan there.
cause: `torch.where` computes both branches. In the one that is not taken, a slope is inf or nan,
and 0 times that is nan.
fix: Let no branch overflow: what goes into the exponential must be at most 0, as in `-x.abs()`.

ja: softplus の値は 0 から遠くても正しいのですが、
そこでの勾配が nan になります。
原因: `torch.where` では両方の分岐が計算されます。
選ばれなかった分岐の傾きが inf や nan なら、0 を掛けても nan です。
直し方: どの分岐もあふれないようにします。`-x.abs()` のように、
指数関数に渡す値を 0 以下にします。
"""

import torch


def softplus(x):
    return torch.where(x > 0, x + torch.log1p(torch.exp(-x)), torch.log1p(torch.exp(x)))
