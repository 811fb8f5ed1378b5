"""
code: within no_grad

en: ConvNet does not learn: its logits are not connected to its parameters.
cause: `forward` computes under `torch.no_grad()`.
fix: Leave `torch.no_grad()` out of `forward`. A caller that only needs a prediction puts it around the call.

ja: ConvNet が学習できません。ロジットがパラメータとつながっていません。
原因: `forward` の計算が `torch.no_grad()` の中で行われています。
直し方: `forward` では `torch.no_grad()` を使いません。予測だけが必要なときは、呼び出す側で使います。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        with torch.no_grad():
            x = max_pool2d(torch.relu(self.conv1(x)), 2)
            x = max_pool2d(torch.relu(self.conv2(x)), 2)
            return self.linear(x.flatten(start_dim=1))
