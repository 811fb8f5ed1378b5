"""
code: has _p = _.parameters(); [_ for _ in _p if _]; [_ for _ in _p if _] or has _p = _.named_parameters(); [_ for _ in _p if _]; [_ for _ in _p if _]

en: The second group is empty. An optimizer never changes the parameters that belong in it.
cause: `model.parameters()` gives its values only once: the first loop uses them up.
fix: Keep them in a list, `list(model.parameters())`, or ask the model again for the second loop.

ja: 2つ目のグループが空です。そこに入るはずのパラメータは、オプティマイザーで更新されません。
原因: `model.parameters()` の値は1回しか取り出せず、1つ目のループで使い切っています。
直し方: `list(model.parameters())` でリストにしておくか、2つ目のループの前にもう一度呼び出します。
"""


def parameter_groups(model, decay):
    parameters = model.parameters()
    weights = [p for p in parameters if p.ndim >= 2]
    others = [p for p in parameters if p.ndim < 2]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
