def mse_gradients(model, x, y_true):
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.data for name, p in model.named_parameters() if p.requires_grad}
