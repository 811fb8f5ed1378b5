import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    s = torch.nn.functional.linear(x, weight, bias)
    slope = torch.ones_like(s) - s.square()
    g = 2 * (s.tanh() - y_true) * slope
    return (g * x).mean(0, keepdim=True), g.mean(0)
