"""
code: in masked_mean has x[_] = _ or in masked_mean calls masked_fill_

en: The result of masked_mean is right, but `x` itself has changed.
cause: With a mask to the left of `=`, the zeros are written into x itself.
fix: `x * mask` and `torch.where(mask, x, 0)` make a new tensor. Or start with `x.clone()`.

ja: masked_mean の結果は合っていますが、渡された x 自体も書き換わっています。
原因: `=` の左にマスクを書くと、x 自体に 0 が書き込まれます。
直し方: 新しいテンソルを作る `x * mask` か `torch.where(mask, x, 0)` を使います。
先に `x.clone()` でコピーを作る方法もあります。
"""


def masked_mean(x, mask):
    x[~mask] = 0
    return x.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
