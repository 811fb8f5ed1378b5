import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    n = len(x)
    a = torch.tanh(x @ weight.t() + bias)
    g = 2 / n * (a - y_true) * (1 - a.square())
    column = torch.ones((n, 1), dtype=g.dtype)
    db = (g.t() @ column).flatten()
    return g.t() @ x, db
