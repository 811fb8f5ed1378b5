"""
said: The output is not connected to the weight and the bias
false: .detach()
false: no_grad
false: NumPy
false: tolist
"""


class Neuron(Neuron):  # noqa: F821
    def forward(self, x):
        return super().forward(x).data
