"""
en: The list that was passed is changed: numbers are missing from it afterwards.
cause: `pop` takes a number out of the caller's list.
fix: Read the numbers without taking them out, or work on a copy: `sizes = list(sizes)`.

ja: 渡されたリストが書き換えられ、数値が減っています。
原因: `pop` は、呼び出し側のリストから数値を取り除きます。
直し方: 取り除かずに読むか、コピー（`sizes = list(sizes)`）を使います。
"""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        while len(sizes) > 1:
            inputs = sizes.pop(0)
            layers += [nn.Linear(inputs, sizes[0]), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
