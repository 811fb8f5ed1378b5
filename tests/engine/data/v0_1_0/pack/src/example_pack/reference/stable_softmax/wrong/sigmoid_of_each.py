"""
en: Each score goes through the sigmoid by itself. These are probabilities of separate yes-or-no
questions; those of a row do not add up to 1.
mend: Divide exp(score) by the sum over its row.

ja: 得点を1つずつシグモイドに通しています。これは別々の「はい・いいえ」の確率で、
行の和は 1 になりません。
直し方: exp(得点) を、その行の和で割ります。
"""

import torch


def softmax(scores):
    return torch.sigmoid(scores)
