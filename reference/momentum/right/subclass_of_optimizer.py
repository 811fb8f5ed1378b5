"""A subclass of torch.optim.Optimizer, with its groups and its state, as PyTorch's own are."""

import torch


class SGD(torch.optim.Optimizer):
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        options = {"lr": lr, "momentum": momentum, "decay": weight_decay, "nesterov": nesterov}
        super().__init__(params, options)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = torch.add(p.grad, p, alpha=group["decay"])
                v = self.state[p].setdefault("velocity", torch.zeros_like(p))
                torch.add(g, v, alpha=group["momentum"], out=v)
                step = torch.add(g, v, alpha=group["momentum"]) if group["nesterov"] else v
                p.add_(step, alpha=-group["lr"])
