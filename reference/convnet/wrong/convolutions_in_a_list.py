"""
en: The convolutions have no parameters that an optimizer could find; only the linear layer has.
cause: They are in a plain list, where a module does not look for layers.
fix: Give each layer an attribute of its own, or put them into `nn.ModuleList` or `nn.Sequential`.

ja: 畳み込み層に、オプティマイザーから見えるパラメータがありません。見えるのは線形層のものだけです。
原因: 畳み込み層が普通のリストに入っています。モジュールは、リストの中の層を自分のものとして扱いません。
直し方: 層をそれぞれ属性にするか、`nn.ModuleList` や `nn.Sequential` に入れます。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.convolutions = [nn.Conv2d(1, 8, 3, padding=1), nn.Conv2d(8, 16, 3, padding=1)]
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        for convolution in self.convolutions:
            x = max_pool2d(torch.relu(convolution(x)), 2)
        return self.linear(x.flatten(start_dim=1))
