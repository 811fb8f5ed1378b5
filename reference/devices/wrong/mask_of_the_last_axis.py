"""
en: The mask has the shape (D, D) instead of (T, T).
cause: The last axis of x, (N, T, D), is D.
fix: Take T from the second axis: `x.shape[1]`.

ja: マスクの形が、(T, T) ではなく (D, D) です。
原因: x（形は (N, T, D)）の最後の軸は D です。
直し方: T は2つ目の軸の `x.shape[1]` から取ります。
"""

import torch


def causal_mask(x):
    places = torch.arange(x.shape[-1], device=x.device)
    return places <= places[:, None]
