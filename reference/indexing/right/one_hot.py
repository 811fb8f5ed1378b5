"""One-hot products, `nanmean` and `clamp`."""

import torch
from torch.nn.functional import one_hot


def picked(scores, target):
    return (scores * one_hot(target, scores.shape[1])).sum(-1)


def rows_where(x, keep):
    return torch.masked_select(x, keep[:, None]).reshape(-1, x.shape[1])


def masked_mean(x, mask):
    means = torch.where(mask, x, torch.nan).nanmean(dim=1)
    return torch.where(mask.any(dim=1), means, 0)


def without_negatives(x):
    return x.clamp(min=0)
