"""
code: calls sigmoid

en: The gradients of the first layer are wrong, those of the second one are right: the slope of the sigmoid is not h·(1 - h).
cause: The sigmoid is applied again, although h is already its output.
fix: Use h itself: `h * (1 - h)`.

ja: 2層目の勾配は合っていますが、1層目の勾配が合いません。シグモイド関数の傾きが h·(1 - h) になっていません。
原因: h はすでにシグモイド関数の出力ですが、もう一度シグモイド関数を適用しています。
直し方: h をそのまま使います（`h * (1 - h)`）。
"""

import torch


def backward(dy, x, h, w2):
    s = torch.sigmoid(h)
    dz = (dy @ w2) * s * (1 - s)
    return dz.T @ x, dz.sum(dim=0), dy.T @ h, dy.sum(dim=0)
