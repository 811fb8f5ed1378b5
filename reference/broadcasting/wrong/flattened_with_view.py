"""
code: calls view

en: mse stops with an error for tensors whose elements are not in their order in memory.
cause: `view` needs them in that order.
fix: Leave the flattening out: difference, square and mean work with any shape.

ja: テンソルの要素がメモリの上で順に並んでいないと、mse がエラーになります。
原因: `view` は、要素が順に並んでいないと使えません。
直し方: 平らにする必要はありません。差、2乗、平均は、どんな形でも計算できます。
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError(f"{tuple(prediction.shape)} and {tuple(target.shape)}")
    difference = prediction.view(-1) - target.view(-1)
    return difference.square().mean()
