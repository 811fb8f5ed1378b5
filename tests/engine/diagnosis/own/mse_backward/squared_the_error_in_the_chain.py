import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    n = x.shape[0]
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) ** 2 / n * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
