"""
code: omits dim

en: binary_cross_entropy works with a table of 2 rows instead of 2 columns.
cause: Without `dim=1`, `stack` makes the shape (2, N).
fix: Stack the two along `dim=1`, as columns.

ja: binary_cross_entropy が、2列ではなく2行の表で計算しています。
原因: `dim=1` を指定しないと、`stack` の結果は (2, N) になります。
直し方: `dim=1` を指定し、2つを列として並べます。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    logits = torch.stack([torch.zeros_like(logit), logit])
    return F.cross_entropy(logits, target.long())
