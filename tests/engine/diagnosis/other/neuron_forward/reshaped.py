"""
said: The output has shape (N,), but (N, 1) is needed.
false: squeeze
false: keepdim
"""


class Neuron(Neuron):  # noqa: F821
    def forward(self, x):
        return super().forward(x)[:, 0]
