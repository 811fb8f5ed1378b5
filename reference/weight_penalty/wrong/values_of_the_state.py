"""
en: The value is right, but it is not recorded: nothing leads back from it to the weights.
cause: The tensors in `state_dict()` are cut off from the record.
fix: Use `model.parameters()`.

ja: 値は合っていますが、計算が記録されていないため、重みの傾きを求められません。
原因: `state_dict()` に入っているのは、記録から切り離されたテンソルです。
直し方: `model.parameters()` を使います。
"""


def l2(model):
    return sum(p.square().sum() for p in model.state_dict().values() if p.ndim >= 2)


def l1(model):
    return sum(p.abs().sum() for p in model.state_dict().values() if p.ndim >= 2)
