"""Loss modules, and `max` with its two results."""

from torch import nn

cross_entropy = nn.CrossEntropyLoss()
binary_cross_entropy = nn.BCEWithLogitsLoss()


def accuracy(logits, target):
    _, chosen = logits.max(dim=1)
    return float(chosen.eq(target).double().mean())
