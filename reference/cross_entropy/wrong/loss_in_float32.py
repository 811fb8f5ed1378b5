"""
en: For float64 logits, cross_entropy is float32.
cause: `.float()` converts to float32.
fix: Leave the logits as they are.

ja: ロジットが float64 でも、cross_entropy が float32 になっています。
原因: `.float()` は float32 に変換します。
直し方: ロジットを変換せずに使います。
"""

import torch


def cross_entropy(logits, target):
    logits = logits.float()
    right = logits[torch.arange(len(target)), target]
    return (torch.logsumexp(logits, dim=1) - right).mean()
