"""
en: Biases and scales get the weight decay of the optimizer, if it has one.
cause: The second group does not say which weight decay it has.
fix: Give the second group `"weight_decay": 0.0`.

ja: オプティマイザーに weight_decay が指定されていると、バイアスやスケールも減衰します。
原因: 2つ目のグループに weight_decay の指定がありません。
直し方: 2つ目のグループに `"weight_decay": 0.0` を加えます。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [{"params": weights, "weight_decay": decay}, {"params": others}]
