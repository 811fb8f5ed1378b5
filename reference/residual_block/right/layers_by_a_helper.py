"""A helper makes the convolutions; the branch is a method of its own."""

import torch
from torch import nn


def conv(inputs, outputs, size, stride=1):
    return nn.Conv2d(inputs, outputs, size, stride=stride, padding=size // 2, bias=False)


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1, self.norm1 = conv(inputs, outputs, 3, stride), nn.BatchNorm2d(outputs)
        self.conv2, self.norm2 = conv(outputs, outputs, 3), nn.BatchNorm2d(outputs)
        self.same = stride == 1 and inputs == outputs
        if not self.same:
            self.shortcut = conv(inputs, outputs, 1, stride)

    def change(self, x):
        hidden = self.norm1(self.conv1(x))
        return self.norm2(self.conv2(hidden * (hidden > 0)))

    def forward(self, x):
        total = self.change(x) + (x if self.same else self.shortcut(x))
        return torch.maximum(total, torch.zeros_like(total))
