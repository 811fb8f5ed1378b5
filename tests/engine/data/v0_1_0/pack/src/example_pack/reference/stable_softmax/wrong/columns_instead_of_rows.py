"""
en: The probabilities of each column add up to 1, not those of each row: `dim=0` walks down the
batch, so the examples compete with each other.
mend: Sum over the classes of one example, with `dim=1`.

ja: 行ではなく列ごとに、確率の和が 1 になっています。`dim=0` はバッチの方向なので、
別々のデータどうしが比べられています。
直し方: `dim=1` で、1つのデータのクラスにわたって和を取ります。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores - scores.max(dim=0, keepdim=True).values)
    return powers / powers.sum(dim=0, keepdim=True)
