"""
code: has torch.zeros(1, **_) or has torch.tensor([0.0], **_) or has torch.tensor([0], **_) or has _.new_zeros(1)

en: For `x` of shape `()`, without_negatives returns the shape `(1,)`.
cause: The tensor of zeros has the shape `(1,)`, and together with `()` that gives `(1,)`.
fix: Give `torch.where` the number itself: `torch.where(x < 0, 0, x)`.

ja: x の形が `()` のとき、without_negatives の結果の形が `(1,)` になります。
原因: 0 を入れたテンソルの形が `(1,)` で、形 `()` と組み合わせると `(1,)` になります。
直し方: `torch.where` に数値をそのまま渡します（`torch.where(x < 0, 0, x)`）。
"""

import torch


def without_negatives(x):
    zero = torch.zeros(1, dtype=x.dtype, device=x.device)
    return torch.where(x < 0, zero, x)
