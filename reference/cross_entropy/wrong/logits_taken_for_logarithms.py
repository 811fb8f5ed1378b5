"""
code: calls nll_loss

en: cross_entropy is just minus the right logit: the other classes do not count.
cause: `nll_loss` expects the logarithms of probabilities, and picks one of each row.
fix: Give it `torch.log_softmax(logits, dim=1)`, or write out the difference with `logsumexp`.

ja: cross_entropy が、正解のロジットの符号を変えただけの値です。
ほかのクラスが計算に入っていません。
原因: `nll_loss` は確率の対数を受け取り、行ごとに1つ選ぶだけです。
直し方: `torch.log_softmax(logits, dim=1)` を渡すか、`logsumexp` との差を計算します。
"""

import torch
from torch.nn import functional as F


def cross_entropy(logits, target):
    return F.nll_loss(logits, target)
