"""
en: Only the weights are in the groups. An optimizer never changes the other parameters.
fix: Add a second group with all the others, and the decay 0.0.

ja: グループに重みしか入っていません。ほかのパラメータは、オプティマイザーで更新されません。
直し方: 2つ目のグループを加えて、ほかのすべてのパラメータを入れ、weight_decay を 0.0 とします。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    return [{"params": weights, "weight_decay": decay}]
