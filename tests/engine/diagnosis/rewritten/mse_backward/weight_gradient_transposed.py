import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    a = torch.tanh(torch.nn.functional.linear(x, weight, bias))
    g = 2 * (a - y_true) * (1 - a * a)
    dw = (x * g).mean(dim=0).unsqueeze(1)
    return dw, g.mean(dim=0)
