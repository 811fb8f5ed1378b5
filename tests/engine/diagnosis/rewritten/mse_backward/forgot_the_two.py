import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    z = x @ weight.t() + bias
    a = z.tanh()
    through_tanh = 1 / torch.cosh(z) ** 2
    g = (a - y_true) * through_tanh
    return torch.mean(g * x, dim=0, keepdim=True), torch.mean(g, dim=0)
