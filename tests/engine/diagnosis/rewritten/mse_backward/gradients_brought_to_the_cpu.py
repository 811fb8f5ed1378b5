def mse_gradients(model, x, y_true):
    model.zero_grad()
    error = model(x) - y_true
    (error * error).mean().backward()
    out = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            out[name] = p.grad.clone().to("cpu")
    return out
