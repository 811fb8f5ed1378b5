"""`F.linear` and `addmm`; biases as products with ones; values copied back."""

import torch
from torch.nn import functional as F


def forward(inputs, weight1, bias1, weight2, bias2):
    hidden = F.linear(inputs, weight1, bias1).sigmoid()
    return hidden, torch.addmm(bias2, hidden, weight2.mT)


def backward(grad_output, inputs, hidden, weight2):
    ones = torch.ones_like(inputs[:, :1])
    delta = grad_output.mm(weight2).mul(hidden).mul(1.0 - hidden)
    return (
        delta.mT.mm(inputs),
        delta.mT.mm(ones).squeeze(1),
        grad_output.mT.mm(hidden),
        grad_output.mT.mm(ones).squeeze(1),
    )


@torch.no_grad()
def train_step(inputs, target, parameters, lr):
    hidden, output = forward(inputs, *parameters)
    loss = F.mse_loss(output, target, reduction="sum")
    gradients = backward(2 * (output - target), inputs, hidden, parameters[2])
    for p, g in zip(parameters, gradients, strict=True):
        p.copy_(p - lr * g)
    return float(loss)
