"""
code: calls t_ or calls transpose_
en: The model changes x: afterwards the caller's tensor has its rows and columns exchanged.
cause: A method that ends in an underscore works in place: it transposes x itself.
fix: Use `x.T`, which leaves x as it is.

ja: モデルが x を書き換えています。呼び出した後、呼び出し側のテンソルの行と列が入れ替わっています。
原因: 末尾に `_` が付くメソッドはインプレース演算で、x そのものを転置します。
直し方: x を変えない `x.T` を使います。
"""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        pairs = zip(sizes[:-1], sizes[1:], strict=True)
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairs)
        self.activation = activation()

    def forward(self, x):
        h = x.t_()  # (D, N), columns as in the formulas
        for i, layer in enumerate(self.layers):
            if i > 0:
                h = self.activation(h)
            h = layer.weight @ h + layer.bias[:, None]
        return h.T
