"""
code: calls item

en: cross_entropy returns a Python number instead of a tensor.
cause: `.item()` takes the number out, and with it the record that `backward()` needs is lost.
fix: Return the mean as it is.

ja: cross_entropy が、テンソルではなく Python の数値を返しています。
原因: `.item()` は数値だけを取り出すので、`backward()` に必要な計算の記録が失われます。
直し方: 平均をそのまま返します。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return (torch.logsumexp(logits, dim=1) - right).mean().item()
