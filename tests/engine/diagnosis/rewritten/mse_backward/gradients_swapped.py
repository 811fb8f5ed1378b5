import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    a = torch.tanh((x * weight).sum(1) + bias)
    g = 2 * (a - y_true[:, 0]) * (1 - a * a) / a.numel()
    for_weight = g.unsqueeze(0) @ x
    for_bias = g.sum().reshape(1)
    return for_bias, for_weight
