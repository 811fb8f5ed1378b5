"""Every parameter is added, times 1 or 0; the others come first, with names beside them."""


def share(parameter):
    return float(parameter.ndim >= 2)


def l2(model):
    return sum(share(p) * (p * p).sum() for p in model.parameters())


def l1(model):
    return sum(share(p) * p.abs().sum() for p in model.parameters())


def parameter_groups(model, decay):
    named = list(model.named_parameters())
    return [
        {"params": [(n, p) for n, p in named if p.ndim <= 1], "weight_decay": 0.0},
        {"params": [(n, p) for n, p in named if p.ndim >= 2], "weight_decay": decay},
    ]
