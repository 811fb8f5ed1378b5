"""A function with a backward rule of its own; new values assigned to `.data`."""

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
        average[i].data = decay * average[i].data + (1 - decay) * parameters[i].data
