"""A function with a backward rule of its own; results written into `.data` with `out=`."""

import torch


class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.round()

    @staticmethod
    def backward(ctx, gradient):
        return gradient


def td_loss(value, reward, next_value, gamma):
    difference = value - (reward + gamma * next_value.detach())
    return torch.dot(difference, difference) / len(difference)


def round_through(x):
    return Round.apply(x)


def follow_(average, parameters, decay):
    for i in range(len(average)):
        a, p = average[i].data, parameters[i].data
        torch.add(decay * a, p, alpha=1 - decay, out=a)
