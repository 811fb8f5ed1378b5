import torch


def derivative(f, x):
    if not x.requires_grad:
        x.requires_grad = True
    total = torch.sum(f(x))
    torch.autograd.backward(total)
    answer = torch.empty_like(x.grad)
    answer.copy_(x.grad)
    return answer
