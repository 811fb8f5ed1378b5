"""All weights in one long vector; the groups come from generators and a set of ids."""

import torch


def flat(model):
    return torch.cat([p.flatten() for p in model.parameters() if p.dim() >= 2])


def l2(model):
    w = flat(model)
    return w @ w


def l1(model):
    w = flat(model)
    return w @ w.sign().detach()


def parameter_groups(model, decay):
    ids = {id(p) for p in model.parameters() if p.dim() >= 2}
    return [
        dict(params=(p for p in model.parameters() if id(p) in ids), weight_decay=decay),
        dict(params=(p for p in model.parameters() if id(p) not in ids), weight_decay=0.0),
    ]
