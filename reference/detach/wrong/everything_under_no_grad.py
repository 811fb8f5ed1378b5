"""
code: within no_grad

en: No gradient arrives at value.
cause: The difference is computed under `torch.no_grad()` as well, so the loss has no record.
fix: Compute only the target under `torch.no_grad()`, or detach the target.

ja: value に勾配が伝わりません。
原因: 差の計算まで `torch.no_grad()` の中にあるため、損失の計算が記録されません。
直し方: `torch.no_grad()` の中では目標値だけを計算するか、目標値に `detach()` を使います。
"""

import torch


def td_loss(value, reward, next_value, gamma):
    with torch.no_grad():
        target = reward + gamma * next_value
        return ((value - target) ** 2).mean()
