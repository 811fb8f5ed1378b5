"""
en: A parameter without axes, of the shape (), is in no group, so an optimizer never changes it.
cause: The second group has only the parameters with exactly one axis.
fix: Take all parameters with fewer than two axes: `p.ndim < 2`.

ja: 形が () のパラメータがどのグループにも入っておらず、オプティマイザーで更新されません。
原因: 2つ目のグループに、軸がちょうど1つのパラメータだけを入れています。
直し方: 軸が2つより少ないパラメータをすべて入れます（`p.ndim < 2`）。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim == 1]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
