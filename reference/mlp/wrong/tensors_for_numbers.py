"""
en: count_parameters is the number of tensors, not the number of elements in them.
fix: Add up `p.numel()` over `model.parameters()`.

ja: count_parameters が、要素の個数ではなく、テンソルの個数になっています。
直し方: `model.parameters()` について `p.numel()` を足します。
"""


def count_parameters(model, trainable_only=False):
    return len([p for p in model.parameters() if p.requires_grad or not trainable_only])
