"""
en: batch has mixed the examples: a row does not hold the numbers of one example.
cause: The numbers stand one example after the other, so `view(D, -1).T` reads them in the wrong order.
fix: Use `torch.stack(examples)`.

ja: batch の結果でデータが混ざっていて、1行が1件のデータになっていません。
原因: 値は1件分ずつ順に並んでいるので、`view(D, -1).T` では並びを誤って読み取ります。
直し方: `torch.stack(examples)` を使います。
"""

import torch


def batch(examples):
    return torch.cat(examples).view(len(examples[0]), -1).T
