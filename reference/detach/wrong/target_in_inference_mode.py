"""
code: calls inference_mode

en: td_loss stops with an error where value requires a gradient.
cause: A tensor that was made in `inference_mode` cannot take part in a recorded calculation later.
fix: Compute the target under `torch.no_grad()`, or use `detach()`.

ja: value が勾配を必要とするとき、td_loss がエラーで止まります。
原因: `inference_mode` の中で作ったテンソルは、後で、記録される計算に使えません。
直し方: 目標値は `torch.no_grad()` の中で計算するか、`detach()` を使います。
"""

import torch
import torch.nn.functional as F


def td_loss(value, reward, next_value, gamma):
    with torch.inference_mode():
        target = reward + gamma * next_value
    return F.mse_loss(value, target)
