"""
en: with_bias_column returns float32 even if x is float64.
fix: Leave the dtype of x as it is when you join it with the ones.

ja: x が float64 でも、with_bias_column が float32 を返します。
直し方: 1 の列とつなげるときに、x の dtype を変えません。
"""

import torch


def with_bias_column(x):
    return torch.cat([x.float(), x.new_ones(len(x), 1).float()], dim=1)
