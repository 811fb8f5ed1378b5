"""
en: Biases and scales decay, and weights do not.
fix: Swap the two numbers: the decay belongs to the parameters with two or more axes.

ja: バイアスやスケールが減衰し、重みが減衰しません。
直し方: 2つの値を入れ替えます。decay は、軸が2つ以上のパラメータに指定します。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [
        {"params": weights, "weight_decay": 0.0},
        {"params": others, "weight_decay": decay},
    ]
