"""
said: `forward` returns None, not a tensor.
false: there is no `return`
"""


class Neuron(Neuron):  # noqa: F821
    def forward(self, x):
        return print(super().forward(x))
