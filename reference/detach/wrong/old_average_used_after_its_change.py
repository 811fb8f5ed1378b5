"""
en: The average is too small: it is multiplied by decay more than once.
cause: The formula is computed with an average that `mul_` has already changed.
fix: Use either `mul_` and `add_`, or `copy_` with the whole formula.

ja: average に decay が2回以上掛けられ、値が小さくなりすぎています。
原因: `mul_` で書き換えた後の average を使って、さらに式を計算しています。
直し方: `mul_` と `add_` だけを使うか、式全体を `copy_` します。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.mul_(decay)
            a.copy_(decay * a + (1 - decay) * p)
