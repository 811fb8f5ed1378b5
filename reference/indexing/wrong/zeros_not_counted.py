"""
code: has _ != 0
en: masked_mean does not count numbers that are 0, although the mask shows them.
cause: `(x * mask) != 0` is also False where `x` itself is 0.
fix: Count the True in the mask: `mask.sum(dim=1)`.

ja: masked_mean が、mask で True になっている要素でも、値が 0 なら数えていません。
原因: `(x * mask) != 0` は、`x` 自体が 0 の位置でも False になります。
直し方: mask の True を数えます。`mask.sum(dim=1)` です。
"""


def masked_mean(x, mask):
    shown = x * mask  # (N, T)
    return shown.sum(dim=1) / (shown != 0).sum(dim=1).clamp(min=1)
