"""The layers only hold the weights; functions compute with them."""

from torch import nn
from torch.nn import functional as F


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.stride = stride
        self.conv1 = nn.Conv2d(inputs, outputs, 3, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x):
        y = F.conv2d(x, self.conv1.weight, stride=self.stride, padding=1)
        y = F.conv2d(F.relu(self.norm1(y)), self.conv2.weight, padding=1)
        y = self.norm2(y)
        if "shortcut" in self._modules:
            weight = self.shortcut.weight[:, :, 0, 0]
            thinned = x[:, :, :: self.stride, :: self.stride]
            return F.relu(y + (weight @ thinned.flatten(2)).reshape(y.shape))
        return F.relu(y + x)
