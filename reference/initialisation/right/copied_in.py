"""Random numbers are made first and copied in; longer and longer slices of the model."""

import torch
from torch import nn


@torch.no_grad()
def initialise_(model):
    followers = [*list(model)[1:], nn.Identity()]
    for layer, follower in zip(model, followers, strict=True):
        if isinstance(layer, nn.Linear):
            outputs, inputs = layer.weight.shape
            gain = 2**0.5 if isinstance(follower, nn.ReLU) else 1
            layer.weight.copy_(torch.randn(outputs, inputs) * gain / inputs**0.5)
            if layer.bias is not None:
                layer.bias.copy_(torch.zeros(outputs))


def spread(model, x):
    return [torch.std(model[: i + 1](x.clone())).item() for i in range(len(model))]
