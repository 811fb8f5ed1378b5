"""Hooks on the parameters catch the gradients; `.grad` is put back as it was."""

import torch


def mse_gradients(model, x, y_true):
    caught, handles, before = {}, [], {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            before[p], p.grad = p.grad, None
            keep = lambda g, name=name: caught.__setitem__(name, g.clone())  # noqa: E731
            handles.append(p.register_hook(keep))
    torch.mean((model(x) - y_true) ** 2).backward()
    for handle in handles:
        handle.remove()
    for p, gradient in before.items():
        p.grad = gradient
    return caught
