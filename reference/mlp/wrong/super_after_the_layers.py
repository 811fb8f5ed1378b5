"""
code: in __init__ has self._ = _; super().__init__() or in __init__ has self._ = _; super(*_).__init__()

en: The network cannot be made: it stops with an error when the first module becomes an attribute.
cause: `super().__init__()` prepares the place where modules are registered, and it is called only
after that.
fix: Make `super().__init__()` the first line of `__init__`.

ja: 最初のモジュールを属性に代入するところでエラーになり、ネットワークを作れません。
原因: モジュールを登録する場所は `super().__init__()` で用意されますが、それを呼ぶのが後になっています。
直し方: `super().__init__()` を `__init__` の最初の行に置きます。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])
        super().__init__()

    def forward(self, x):
        return self.layers(x)
