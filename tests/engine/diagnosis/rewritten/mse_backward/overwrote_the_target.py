import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    out = torch.tanh(torch.nn.functional.linear(x, weight, bias))
    error = y_true.sub_(out)
    g = error * (out * out - 1) * 2 / out.shape[0]
    return (g * x).sum(0, keepdim=True), g.sum(0)
