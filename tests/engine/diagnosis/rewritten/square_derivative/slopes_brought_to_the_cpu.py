import torch


def derivative(f, x):
    mine = torch.clone(x.detach())
    mine.requires_grad_(True)
    torch.sum(f(mine)).backward()
    result = mine.grad.to("cpu")
    return result
