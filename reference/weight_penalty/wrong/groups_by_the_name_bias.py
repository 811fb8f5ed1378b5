"""
en: Parameters that are no weights decay unless they are called bias: the scales of norms, for
example.
cause: The groups are made by the names of the parameters.
fix: Look at the number of axes: `p.ndim >= 2`.

ja: 名前が bias でなければ、重みでないパラメータ（正規化層のスケールなど）も減衰します。
原因: パラメータの名前でグループを分けています。
直し方: 軸の個数で分けます（`p.ndim >= 2`）。
"""


def parameter_groups(model, decay):
    weights = [p for name, p in model.named_parameters() if "bias" not in name]
    others = [p for name, p in model.named_parameters() if "bias" in name]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
