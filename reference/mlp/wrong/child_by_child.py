"""
en: count_parameters counts only what is in the direct parts of a model, each part by itself: a
parameter of the model itself does not count, and one that parts share counts for each of them.
cause: `children()` are the direct parts of a model, without the model itself.
fix: Ask the model itself: `model.parameters()`.

ja: count_parameters が、モデルの直下の部品ごとに数えています。モデル自身のパラメータは数えられず、
部品が共有するパラメータは部品の数だけ数えられます。
原因: `children()` が返すのは、直下の部品だけです。モデル自身は含まれません。
直し方: モデル自身の `model.parameters()` を使います。
"""


def count_parameters(model, trainable_only=False):
    count = 0
    for child in model.children():
        for p in child.parameters():
            if p.requires_grad or not trainable_only:
                count += p.numel()
    return count
