"""
code: in picked has target += _ or in picked has target *= _ or in picked calls add_

en: The result of picked is right, but `target` itself has changed.
cause: `target += …` adds to the numbers of `target` itself.
fix: `target = target + …` makes a new tensor.

ja: picked の結果は合っていますが、渡された target 自体も書き換わっています。
原因: `target += …` は、target 自体の値に足し込みます。
直し方: 新しいテンソルを作る `target = target + …` を使います。
"""

import torch


def picked(scores, target):
    rows = torch.arange(len(target), device=target.device)
    target += rows * scores.shape[1]
    return scores.flatten()[target]
