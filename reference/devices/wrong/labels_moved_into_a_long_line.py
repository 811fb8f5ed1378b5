"""
code: in one_hot has labels += _ or in one_hot calls add_

en: The result of one_hot is right, but `labels` has changed.
cause: `labels += …` adds to the numbers of `labels` itself.
fix: `labels + …` makes a new tensor.

ja: one_hot の結果は合っていますが、渡された labels も書き換わっています。
原因: `labels += …` は、labels 自体の値に足し込みます。
直し方: 新しいテンソルを作る `labels + …` を使います。
"""

import torch


def one_hot(labels, classes):
    line = torch.zeros(len(labels) * classes, device=labels.device)
    labels += classes * torch.arange(len(labels), device=labels.device)
    line[labels] = 1
    return line.reshape(-1, classes)
