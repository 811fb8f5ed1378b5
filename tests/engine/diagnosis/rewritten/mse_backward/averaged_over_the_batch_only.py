def mse_gradients(model, x, y_true):
    for p in model.parameters():
        p.grad = None
    error = model(x) - y_true
    per_row = (error * error).sum(dim=1)
    per_row.mean().backward()
    return {k: p.grad.clone() for k, p in model.named_parameters() if p.requires_grad}
