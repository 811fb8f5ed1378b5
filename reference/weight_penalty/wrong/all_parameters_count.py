"""
en: Biases and the scales of norms count, too.
cause: All parameters of the model are added up.
fix: Only take parameters with two or more axes: `p.ndim >= 2`.

ja: バイアスや正規化層のスケールも数えています。
原因: モデルのすべてのパラメータについて足しています。
直し方: 軸が2つ以上のパラメータ（`p.ndim >= 2`）だけを足します。
"""

import torch


def l2(model):
    return torch.stack([p.square().sum() for p in model.parameters()]).sum()


def l1(model):
    return torch.stack([p.abs().sum() for p in model.parameters()]).sum()
