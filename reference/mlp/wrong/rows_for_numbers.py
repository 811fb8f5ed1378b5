"""
en: count_parameters counts the rows of each parameter, not its elements.
cause: `len` of a tensor is the size of its first axis.
fix: Use `p.numel()`.

ja: count_parameters が、要素の個数ではなく、各パラメータの行の数を足しています。
原因: テンソルの `len` は、最初の軸の大きさです。
直し方: `p.numel()` を使います。
"""


def count_parameters(model, trainable_only=False):
    return sum(len(p) for p in model.parameters() if p.requires_grad or not trainable_only)
