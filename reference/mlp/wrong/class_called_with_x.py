"""
en: A network with a hidden layer can be made, but stops with an error when it is called.
cause: `activation` is a class. Called with a tensor, it makes a module (or raises an error)
instead of applying the function.
fix: Make the module in `__init__`, with `activation()`, and apply it in `forward`.

ja: 隠れ層のあるネットワークは作れますが、呼び出すとエラーになります。
原因: `activation` はクラスです。テンソルを渡して呼んでも関数は適用されず、
モジュールが作られるか、エラーになります。
直し方: `__init__` で `activation()` としてモジュールを作り、`forward` ではそれを適用します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in pairwise(sizes)])
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
