"""
en: softplus is mirrored: it is log(1 + e^(-x)), large where x is negative.
fix: Take x as the exponent, not -x.

ja: softplus が左右逆で、x が負のときに大きくなっています。
log(1 + e^(-x)) の値です。
直し方: 指数を -x ではなく x にします。
"""

import torch


def softplus(x):
    return (-x).clamp(min=0) + torch.log1p(torch.exp(-x.abs()))
