"""The functions of `torch.nn.functional`."""

from torch.nn import functional as F


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target)


def accuracy(logits, target):
    right = (logits.argmax(1) == target).sum().item()
    return right / len(target)


def binary_cross_entropy(logit, target):
    return F.binary_cross_entropy_with_logits(logit, target)
