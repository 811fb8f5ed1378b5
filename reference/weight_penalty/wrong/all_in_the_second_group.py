"""
en: A parameter is in two groups, which an optimizer refuses.
cause: The second group has all parameters of the model, the weights again.
fix: Put only the parameters with fewer than two axes into the second group.

ja: 同じパラメータが2つのグループに入っているため、オプティマイザーでエラーになります。
原因: 2つ目のグループに、重みも含めてすべてのパラメータを入れています。
直し方: 2つ目のグループには、軸が2つより少ないパラメータだけを入れます。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": list(model.parameters()), "weight_decay": 0.0},
    ]
