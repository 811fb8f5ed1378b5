from torch import nn


def mse_gradients(model, x, y_true):
    loss_function = nn.MSELoss(reduction="sum")
    for p in model.parameters():
        p.grad = None
    loss_function(model(x), y_true).backward()
    return {name: p.grad.clone() for name, p in model.named_parameters() if p.requires_grad}
