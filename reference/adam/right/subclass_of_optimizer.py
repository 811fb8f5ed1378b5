"""A subclass of torch.optim.Optimizer, with its groups and its state, as PyTorch's own are."""

import torch


class AdamW(torch.optim.Optimizer):
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state.update(t=0, mean=torch.zeros_like(p), square=torch.zeros_like(p))
                state["t"] += 1
                mean, square = state["mean"], state["square"]
                mean.copy_(beta1 * mean + (1 - beta1) * p.grad)
                square.copy_(beta2 * square + (1 - beta2) * p.grad.square())
                mean = mean / (1 - beta1 ** state["t"])
                square = square / (1 - beta2 ** state["t"])
                direction = mean / (square.sqrt() + group["eps"]) + group["decay"] * p
                p.add_(direction, alpha=-group["lr"])
