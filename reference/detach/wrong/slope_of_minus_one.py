"""
en: The gradient has the wrong sign: the slope is -1.
cause: The x with the minus sign is the one that is recorded.
fix: Detach the difference, and not the x in front.

ja: 勾配の符号が逆で、傾きが -1 になっています。
原因: 記録されているのが、マイナスの付いた x のほうです。
直し方: 前の x ではなく、差を切り離します。
"""

import torch


def round_through(x):
    return x.detach() + (torch.round(x) - x)
