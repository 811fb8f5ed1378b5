import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    n = len(x)
    a = torch.tanh(x @ weight.t() + bias)
    g = 2 / n * (a - y_true) * (1 - a.square())
    dw = torch.mm(g.t(), x)
    db = torch.mv(g.t(), torch.ones(n, device=g.device))
    return dw, db
