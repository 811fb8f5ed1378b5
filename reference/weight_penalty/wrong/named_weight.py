"""
en: What counts is chosen by its name: the scales of norms, which are called weight as well, are
counted, and a matrix with another name is not.
fix: Look at the number of axes, not at the name: `p.ndim >= 2`.

ja: 数えるかどうかを名前で決めています。名前が weight の、正規化層のスケールを数え、
ほかの名前の行列は数えていません。
直し方: 名前ではなく、軸の個数で決めます（`p.ndim >= 2`）。
"""


def l2(model):
    return sum(p.square().sum() for name, p in model.named_parameters() if "weight" in name)


def l1(model):
    return sum(p.abs().sum() for name, p in model.named_parameters() if "weight" in name)
