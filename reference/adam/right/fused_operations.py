"""PyTorch's combined operations: `lerp_`, `addcmul_` and `addcdiv_`."""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = tuple(params)
        self.lr, self.betas, self.eps, self.decay = lr, betas, eps, weight_decay
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]
        self.powers = [(1.0, 1.0)] * len(self.params)

    @torch.no_grad()
    def step(self):
        beta1, beta2 = self.betas
        for i, (p, m, v) in enumerate(zip(self.params, self.m, self.v, strict=True)):
            if p.grad is None:
                continue
            power1, power2 = self.powers[i]
            power1, power2 = self.powers[i] = power1 * beta1, power2 * beta2
            m.lerp_(p.grad, 1 - beta1)
            v.mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            p.mul_(1 - self.lr * self.decay)
            p.addcdiv_(m / (1 - power1), (v / (1 - power2)).sqrt_().add_(self.eps), value=-self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
