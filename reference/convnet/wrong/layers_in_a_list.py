"""
code: in __init__ has _ = [*_] or in __init__ has _ = [_ for _ in _] or in __init__ calls append

en: ConvNet has no parameters that an optimizer could find.
cause: The layers are in a plain list, where a module does not look for them.
fix: Give each layer an attribute of its own, or put them into `nn.ModuleList` or `nn.Sequential`.

ja: ConvNet に、オプティマイザーから見えるパラメータがありません。
原因: 層が普通のリストに入っています。モジュールは、リストの中の層を自分のものとして扱いません。
直し方: 層をそれぞれ属性にするか、`nn.ModuleList` や `nn.Sequential` に入れます。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.layers = [
            nn.Conv2d(1, 8, 3, padding=1),
            nn.Conv2d(8, 16, 3, padding=1),
            nn.Linear(64, classes),
        ]

    def forward(self, x):
        x = max_pool2d(torch.relu(self.layers[0](x)), 2)
        x = max_pool2d(torch.relu(self.layers[1](x)), 2)
        return self.layers[2](x.flatten(start_dim=1))
