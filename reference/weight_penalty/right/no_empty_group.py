"""A group that would be empty is left out."""


def parameter_groups(model, decay):
    groups = [
        {"params": [p for p in model.parameters() if p.ndim >= 2], "weight_decay": decay},
        {"params": [p for p in model.parameters() if p.ndim < 2], "weight_decay": 0.0},
    ]
    return [group for group in groups if group["params"]]
