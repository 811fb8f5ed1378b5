"""Vector norms, squared; a dict of two lists, sorted into by a loop."""

import torch


def l2(model):
    return sum(torch.linalg.vector_norm(p) ** 2 for p in model.parameters() if p.ndim > 1)


def l1(model):
    return sum(p.norm(p=1) for p in model.parameters() if p.ndim > 1)


def parameter_groups(model, decay):
    sorted_by_decay = {decay: [], 0.0: []}
    for parameter in model.parameters():
        is_weight = parameter.ndim > 1
        sorted_by_decay[decay if is_weight else 0.0].append(parameter)
    return [{"weight_decay": d, "params": ps} for d, ps in sorted_by_decay.items()]
