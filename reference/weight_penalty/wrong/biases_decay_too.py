"""
en: Every parameter decays, biases and the scales of norms as well.
fix: Put the parameters with fewer than two axes into a second group with the decay 0.0.

ja: バイアスや正規化層のスケールも含めて、すべてのパラメータが減衰します。
直し方: 軸が2つより少ないパラメータを、weight_decay が 0.0 の2つ目のグループに入れます。
"""


def parameter_groups(model, decay):
    return [{"params": list(model.parameters()), "weight_decay": decay}]
