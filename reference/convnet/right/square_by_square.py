"""A loop over the squares, and parameters of one's own with the functions of PyTorch."""

import torch
from torch import nn
from torch.nn import functional as F


def max_pool2d(x, size):
    rows = []
    for top in range(0, x.shape[2] - size + 1, size):
        row = []
        for left in range(0, x.shape[3] - size + 1, size):
            square = x[:, :, top : top + size, left : left + size]
            row.append(square.flatten(2).max(dim=2).values)
        rows.append(torch.stack(row, dim=-1))
    return torch.stack(rows, dim=-2)


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(8, 1, 3, 3) / 3)
        self.b1 = nn.Parameter(torch.zeros(8))
        self.w2 = nn.Parameter(torch.randn(16, 8, 3, 3) / 8)
        self.b2 = nn.Parameter(torch.zeros(16))
        self.w3 = nn.Parameter(torch.randn(classes, 64) / 8)
        self.b3 = nn.Parameter(torch.zeros(classes))

    def forward(self, x):
        h = F.relu(F.conv2d(x, self.w1, self.b1, padding=1))
        h = F.relu(F.conv2d(max_pool2d(h, 2), self.w2, self.b2, padding=1))
        return max_pool2d(h, 2).flatten(1) @ self.w3.T + self.b3
