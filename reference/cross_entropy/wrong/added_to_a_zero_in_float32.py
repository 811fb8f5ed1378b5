"""
code: has torch.zeros(()) or has torch.tensor(0.0)

en: For float64 logits, cross_entropy is float32.
cause: Without `dtype=`, the zero that the losses are added to is float32, and `+=` keeps that.
fix: Begin with `logits.new_zeros(())`, which has the dtype and the device of the logits.

ja: ロジットが float64 のとき、cross_entropy が float32 になっています。
原因: `dtype=` を指定しないと、合計の初期値の 0 は float32 です。`+=` で加えても、dtype は変わりません。
直し方: 初期値を `logits.new_zeros(())` にします。dtype もデバイスもロジットと同じになります。
"""

import torch


def cross_entropy(logits, target):
    total = torch.zeros(())
    for row, right in zip(logits, target, strict=True):
        total += torch.logsumexp(row, dim=0) - row[right]
    return total / len(target)
