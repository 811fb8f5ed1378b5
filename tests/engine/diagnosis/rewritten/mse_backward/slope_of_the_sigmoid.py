import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    a = torch.tanh(torch.nn.functional.linear(x, weight, bias))
    activation_slope = a - a**2
    g = (2 * (a - y_true)).mul(activation_slope)
    return torch.mean(g * x, 0, keepdim=True), torch.mean(g, 0)
