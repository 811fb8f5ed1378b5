"""
code: calls arange
en: picked uses the targets as numbers of rows, not of columns.
cause: The two indices are in the wrong order.
fix: Rows come first: `scores[torch.arange(len(scores)), target]`.

ja: picked が、target を列ではなく行の番号として使っています。
原因: 2つの添字の順序が逆です。
直し方: 行を先に書きます（`scores[torch.arange(len(scores)), target]`）。
"""

import torch


def picked(scores, target):
    return scores[target, torch.arange(len(target))]
