"""
en: The weights of convolutions do not decay.
cause: Only parameters with exactly two axes are taken for weights.
fix: Use `p.ndim >= 2`.

ja: 畳み込み層の重みが減衰しません。
原因: 軸がちょうど2つのパラメータだけを重みとしています。
直し方: `p.ndim >= 2` とします。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim == 2]
    others = [p for p in model.parameters() if p.ndim != 2]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
