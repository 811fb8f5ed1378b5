import torch


def derivative(f, x):
    point = torch.nn.Parameter(x.detach().clone())
    loss = torch.mean(f(point))
    loss.backward()
    return point.grad
