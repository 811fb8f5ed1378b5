"""
code: has _.one_hot(_) or has one_hot(_)

en: cross_entropy is wrong or stops with an error where the last class is the target of no row.
cause: `one_hot` makes only as many columns as the largest target needs.
fix: Pass the number of classes to `one_hot`: `num_classes=logits.shape[1]`.

ja: 最後のクラスが target に1つもないと、cross_entropy の値が違うか、エラーになります。
原因: `one_hot` は、最大の target に必要な数の列しか作りません。
直し方: `one_hot` にクラスの数を渡します（`num_classes=logits.shape[1]`）。
"""

import torch
from torch.nn import functional as F


def cross_entropy(logits, target):
    hot = F.one_hot(target).to(logits.dtype)
    return -(hot * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()
