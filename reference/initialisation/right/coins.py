"""Each weight is +s or -s, by a fair coin; `accumulate` hands each part a copy of its input."""

from itertools import accumulate, pairwise

import torch
from torch import nn


def initialise_(model):
    for part, after in pairwise([*model, None]):
        if isinstance(part, nn.Linear):
            s = ((2 if isinstance(after, nn.ReLU) else 1) / part.in_features) ** 0.5
            with torch.no_grad():
                part.weight.bernoulli_(0.5).mul_(2 * s).sub_(s)
                if part.bias is not None:
                    part.bias.zero_()


@torch.no_grad()
def spread(model, x):
    _, *outputs = accumulate(model, lambda h, part: part(h.clone()), initial=x)
    return [float(h.std()) for h in outputs]
