import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    n = y_true.numel()
    out = torch.tanh(torch.nn.functional.linear(x, weight, bias))
    difference = y_true - out
    back = difference * (1 - out.pow(2)) * (2 / n)
    grad_w = torch.zeros_like(weight)
    for i in range(n):
        grad_w = grad_w + back[i] * x[i]
    return grad_w, back.sum(0)
