"""
en: `detach()` cuts the scores from the graph: the numbers are right, but no gradient reaches the
network that made the scores.
mend: Leave `detach()` out.

ja: `detach()` が得点を計算グラフから切り離しています。値は正しいのですが、
得点を出したネットワークまで勾配が届きません。
直し方: `detach()` を外します。
"""

import torch


def softmax(scores):
    scores = scores.detach()
    powers = torch.exp(scores - scores.max(dim=1, keepdim=True).values)
    return powers / powers.sum(dim=1, keepdim=True)
