"""
en: The weights decay by twice as much as they should.
fix: Pass `decay` on as it is: `weight_decay` adds decay·w to the slope.

ja: 重みの減衰が、指定の2倍になっています。
直し方: `decay` をそのまま指定します。`weight_decay` は、傾きに decay·w を加えるものです。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [
        {"params": weights, "weight_decay": 2 * decay},
        {"params": others, "weight_decay": 0.0},
    ]
