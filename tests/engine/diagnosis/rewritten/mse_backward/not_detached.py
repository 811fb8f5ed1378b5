def mse_gradients(model, x, y_true):
    for p in model.parameters():
        p.grad = None
    error = model(x) - y_true
    loss = error.square().sum() / error.numel()
    loss.backward(create_graph=True)
    result = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            result[name] = p.grad
            p.grad = None
    return result
