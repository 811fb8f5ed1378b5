"""
code: within no_grad

en: The value is right, but it is not recorded: nothing leads back from it to the weights.
cause: It is computed under `torch.no_grad()`.
fix: Leave `no_grad` out. Here the slope of the penalty is wanted.

ja: 値は合っていますが、計算が記録されていないため、重みの傾きを求められません。
原因: `torch.no_grad()` の中で計算しています。
直し方: `no_grad` を外します。ここでは罰則項の傾きが必要です。
"""

import torch


def l2(model):
    with torch.no_grad():
        return torch.stack([p.square().sum() for p in model.parameters() if p.ndim >= 2]).sum()


def l1(model):
    with torch.no_grad():
        return torch.stack([p.abs().sum() for p in model.parameters() if p.ndim >= 2]).sum()
