"""An average corrects itself: a class of its own, used once for gradients and once for squares."""


class Average:
    def __init__(self, beta):
        self.beta, self.total, self.share = beta, 0.0, 0.0

    def update(self, value):
        self.total = self.beta * self.total + (1 - self.beta) * value
        self.share = self.beta * self.share + (1 - self.beta)
        return self.total / self.share


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.lr, self.eps, self.weight_decay = lr, eps, weight_decay
        self.parts = [(p, Average(betas[0]), Average(betas[1])) for p in params]

    def step(self):
        for p, mean, square in self.parts:
            if p.grad is not None:
                size = square.update(p.grad**2) ** 0.5 + self.eps
                shrunk = p.detach() * (1 - self.lr * self.weight_decay)
                p.data = shrunk - self.lr * mean.update(p.grad) / size

    def zero_grad(self):
        for p, _, _ in self.parts:
            p.grad = None
