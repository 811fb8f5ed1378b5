"""
code: has self.shortcut(_)

en: Where the shape stays, the block stops with an error: it has no `shortcut` there.
cause: `shortcut` is made only where the shape changes, and `forward` calls it always.
fix: Make an `nn.Identity()`, which returns its input, where the shape stays, or add x itself there.

ja: 形が変わらないとき、ブロックに `shortcut` がないため、エラーになります。
原因: `shortcut` を作るのは形が変わるときだけですが、`forward` ではいつも呼び出しています。
直し方: 形が変わらないときは、入力をそのまま返す `nn.Identity()` を作るか、x そのものを足します。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
