"""
en: A weight whose values are not next to each other in memory is an error.
cause: `view(-1)` needs the values next to each other, in order. In a transposed matrix they are not.
fix: Use `reshape(-1)` or `flatten()`. For a sum, no other shape is needed.

ja: 値がメモリ上に連続して並んでいない重みがあると、エラーになります。
原因: `view(-1)` は、値がメモリ上に順に並んでいるときにしか使えません。転置した行列ではそうなっていません。
直し方: `reshape(-1)` か `flatten()` を使います。和を求めるだけなら、形を変える必要はありません。
"""

import torch


def flat(model):
    return torch.cat([p.view(-1) for p in model.parameters() if p.ndim >= 2])


def l2(model):
    return flat(model).square().sum()


def l1(model):
    return flat(model).abs().sum()
