"""
en: binary_cross_entropy is the sum over the examples, not their mean.
fix: Take the mean.

ja: binary_cross_entropy が、データについての平均ではなく和になっています。
直し方: 平均を取ります。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    return F.binary_cross_entropy_with_logits(logit, target, reduction="sum")
