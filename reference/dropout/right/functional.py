"""The function of PyTorch, with the mode of the module."""

from torch import nn
from torch.nn import functional as F


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return F.dropout(x, p=self.p, training=self.training)
