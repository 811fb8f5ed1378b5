"""
code: calls log_softmax or calls LogSoftmax
en: ConvNet returns the logarithms of probabilities, not the logits themselves. And ReLU is missing
after the second convolution.
cause: `log_softmax` takes the same number from all logits of an image.
fix: Return what the linear layer gives, without `log_softmax`. Apply `torch.relu` after the second
convolution as well.

ja: ConvNet が、ロジットそのものではなく、確率の対数を返しています。また、2つ目の畳み込みの後に ReLU がありません。
原因: `log_softmax` は、1枚の画像のすべてのロジットから、同じ数値を引きます。
直し方: `log_softmax` を適用せず、線形層の出力をそのまま返します。2つ目の畳み込みの後でも `torch.relu` を適用します。
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
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(self.conv2(x), 2)
        return torch.log_softmax(self.linear(x.flatten(start_dim=1)), dim=1)
