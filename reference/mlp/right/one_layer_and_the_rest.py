"""The network is its first layer, and a shorter network after it."""

import math

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        first, second, *others = sizes
        self.linear = nn.Linear(first, second)
        self.rest = None
        if others:
            self.activation = activation()
            self.rest = MLP([second, *others], activation)

    def forward(self, x):
        z = self.linear(x)
        return z if self.rest is None else self.rest(self.activation(z))


def count_parameters(model, trainable_only=False):
    wanted = filter(lambda p: p.requires_grad, model.parameters())
    if not trainable_only:
        wanted = model.parameters()
    return sum(map(math.prod, (p.shape for p in wanted)))
