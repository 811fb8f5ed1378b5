"""No loss at all: the error is sent back from the output, dL/dy = 2·(y - t)/n."""

import torch


def mse_gradients(model, x, y_true):
    names = [name for name, p in model.named_parameters() if p.requires_grad]
    y = model(x)
    dl_dy = 2 * (y.detach() - y_true) / y.numel()
    gradients = torch.autograd.grad(y, [model.get_parameter(n) for n in names], dl_dy)
    return {
        name: gradient for name, gradient in zip(reversed(names), reversed(gradients), strict=True)
    }


@torch.no_grad()
def neuron_gradients_by_hand(weight, bias, x, y_true):
    one = torch.ones(len(x), 1, dtype=x.dtype, device=x.device)
    inputs = torch.cat([x, one], dim=1)  # (N, in_features + 1), the bias as a weight
    y = torch.tanh(inputs @ torch.cat([weight, bias[:, None]], dim=1).T)  # (N, 1)
    both = (2 * (y - y_true) * (1 - y * y)).T @ inputs / len(x)
    return both[:, :-1], both[:, -1]
