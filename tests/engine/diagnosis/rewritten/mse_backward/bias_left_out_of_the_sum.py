def neuron_gradients_by_hand(weight, bias, x, y_true):
    out = (weight * x).sum(dim=1, keepdim=True).tanh()
    back = 2 * (out - y_true) * (1 - out * out)
    return (back * x).mean(dim=0, keepdim=True), back.mean(dim=0)
