from torch.nn import functional


def mse_gradients(model, x, y_true):
    model.zero_grad()
    functional.l1_loss(model(x), y_true).backward()
    result = {}
    for key, parameter in model.named_parameters():
        if parameter.requires_grad:
            result[key] = parameter.grad.detach().clone()
    return result
