"""
en: softplus is x itself where x is positive, also close to 0.
fix: Add log(1 + e^(-x)) to x also where x is positive: it is 0.69 at 0, and still 0.13 at 2.

ja: x が正のとき、0 の近くでも softplus が x そのものになっています。
直し方: x が正のところでも、x に log(1 + e^(-x)) を足します。これは 0 で 0.69、2 でもまだ 0.13 あります。
"""

import torch


def softplus(x):
    return torch.where(x > 0, x, torch.log1p(torch.exp(-x.abs())))
