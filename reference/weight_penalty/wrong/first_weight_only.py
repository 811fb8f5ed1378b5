"""
en: Only the first weight of the model counts.
cause: The `return` is inside the loop, and ends it.
fix: Add up in the loop, and return the sum after it.

ja: モデルの最初の重みだけを数えています。
原因: `return` がループの中にあり、1つ目で関数が終わります。
直し方: ループの中では足すだけにし、和はループの後で返します。
"""


def l2(model):
    for p in model.parameters():
        if p.ndim >= 2:
            return p.square().sum()


def l1(model):
    for p in model.parameters():
        if p.ndim >= 2:
            return p.abs().sum()
