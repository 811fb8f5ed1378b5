"""
en: Biases are left out, but other parameters that are no weights, such as the scales of norms,
count.
cause: Parameters are chosen by the word bias in their names.
fix: Look at the number of axes, not at the name: `p.ndim >= 2`.

ja: バイアスは除いていますが、正規化層のスケールなど、重みでないほかのパラメータを数えています。
原因: 名前に bias が含まれるかどうかで選んでいます。
直し方: 名前ではなく、軸の個数で決めます（`p.ndim >= 2`）。
"""


def l2(model):
    return sum(p.square().sum() for name, p in model.named_parameters() if "bias" not in name)


def l1(model):
    return sum(p.abs().sum() for name, p in model.named_parameters() if "bias" not in name)
