import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    a = torch.tanh(torch.addmm(bias, x, weight.t()))
    g = (a - y_true).mul(2).mul(1 - a.pow(2))
    dw = torch.einsum("no,nd->od", g, x)
    db = torch.einsum("no->o", g)
    return dw, db
