"""The network is an `nn.Sequential`, which has a `forward` already."""

from torch import nn


class MLP(nn.Sequential):
    def __init__(self, sizes, activation=nn.ReLU):
        layers = [nn.Linear(sizes[0], sizes[1])]
        for inputs, outputs in zip(sizes[1:-1], sizes[2:], strict=True):
            layers.append(activation())
            layers.append(nn.Linear(inputs, outputs))
        super().__init__(*layers)


def count_parameters(model, trainable_only=False):
    counted = {}
    for p in model.parameters():
        counted[id(p)] = p.numel() if p.requires_grad or not trainable_only else 0
    return sum(counted.values())
