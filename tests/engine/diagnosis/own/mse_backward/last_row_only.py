import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    for row, target in zip(x, y_true, strict=True):
        y = torch.tanh(weight @ row + bias)
        delta = 2 * (y - target) * (1 - y**2) / len(x)
        dw = delta * row[None]
        db = delta
    return dw, db
