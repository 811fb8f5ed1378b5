"""
en: count_parameters counts frozen parameters even with trainable_only=True.
fix: With `trainable_only`, count `p` only if `p.requires_grad` is True.

ja: trainable_only=True でも、固定したパラメータが数えられています。
直し方: `trainable_only` のときは、`p.requires_grad` が True の `p` だけを数えます。
"""


def count_parameters(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters())
