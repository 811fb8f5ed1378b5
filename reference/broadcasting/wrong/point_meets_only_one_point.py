"""
code: has a - b
en: distances compares each point of a only with the point of b in the same place, which works only where
N and M happen to fit.
cause: `a - b` lines up axis 0 of a with axis 0 of b.
fix: Give a an axis for the points of b: `a[:, None] - b` is (N, M, D).

ja: distances が、a の各点を、b の同じ番号の点とだけ比べています。
これは、N と M がたまたま合うときにしかできません。
原因: `a - b` では、a の軸 0 と b の軸 0 がそろえられます。
直し方: a に b の点のための軸を加えます。`a[:, None] - b` の形は (N, M, D) です。
"""

import torch


def distances(a, b):
    return torch.sqrt(((a - b) ** 2).sum(dim=-1))
