import torch


def mse_gradients(model, x, y_true):
    for p in model.parameters():
        p.grad = None
    error = (model(x) - y_true).pow(2).mean().detach()
    error.requires_grad_()
    torch.autograd.backward(error)
    return {name: p.grad for name, p in model.named_parameters() if p.requires_grad}
