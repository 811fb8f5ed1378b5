"""
en: Only the last weight of the model counts.
cause: In the loop, the total is replaced each time, not added to.
fix: Add each penalty to the total of those before, instead of replacing it.

ja: モデルの最後の重みだけを数えています。
原因: ループの中で、合計に足さずに、毎回置き換えています。
直し方: 前の値を置き換えずに、それまでの合計に足していきます。
"""


def l2(model):
    total = 0.0
    for p in model.parameters():
        if p.ndim >= 2:
            total = p.square().sum()
    return total


def l1(model):
    total = 0.0
    for p in model.parameters():
        if p.ndim >= 2:
            total = p.abs().sum()
    return total
