"""
en: The values of leaky_relu are right, but nothing was recorded, so that there is no gradient.
cause: The numbers were taken out of the tensor, and a new tensor made from them.
fix: Calculate with the tensor itself.

ja: leaky_relu の値は合っていますが、計算が記録されていないので、
勾配を求められません。
原因: テンソルから取り出した数値で計算し、新しいテンソルを作っています。
直し方: テンソルのまま計算します。
"""

import torch


def leaky_relu(x, slope=0.01):
    values = [v if v > 0 else slope * v for v in x.flatten().tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).reshape(x.shape)
