from torch import nn


def mse_gradients(model, x, y_true):
    for p in model.parameters():
        if p.grad is not None:
            p.grad.zero_()
    nn.MSELoss()(model(x), y_true).backward()
    answer = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            answer[name] = p.grad
    return answer
