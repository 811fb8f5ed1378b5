"""The layer of PyTorch, by another name."""

from torch import nn


class Dropout(nn.Dropout):
    pass
