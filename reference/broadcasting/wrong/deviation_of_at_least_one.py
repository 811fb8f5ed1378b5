"""
code: has _.clamp(_) or has _.clamp(min=_) or has _.clamp_min(_) or has torch.clamp(_, min=_) or
has torch.maximum(*_)

en: Columns with a standard deviation below 1 are only centred, not divided by it.
cause: `clamp(min=1.0)` turns every number below 1 into 1, not only the 0.
fix: Keep only the division by 0 away: divide by the standard deviation plus a tiny number, such as
1e-8.

ja: 標準偏差が 1 より小さい列が、平均を引かれただけで、標準偏差で割られていません。
原因: `clamp(min=1.0)` は、0 だけでなく、1 より小さい数をすべて 1 にします。
直し方: 避けるのは 0 での割り算だけです。標準偏差に 1e-8 などのごく小さな数を足して割ります。
"""

import torch


def standardise(x):
    return (x - x.mean(dim=0)) / x.std(dim=0, correction=0).clamp(min=1.0)
