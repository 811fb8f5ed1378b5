"""The attribute exists only where it is needed; `hasattr` looks for it."""

from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        if inputs != outputs or stride > 1:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding="same", bias=False)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, padding=1, bias=False)

    def forward(self, x):
        y = self.norm2(self.conv2(self.norm1(self.conv1(x)).clamp(min=0)))
        if hasattr(self, "shortcut"):
            x = self.shortcut(x)
        return (x + y).clamp(min=0)
