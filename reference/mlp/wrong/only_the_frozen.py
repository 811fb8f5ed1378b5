"""
en: With trainable_only=True, count_parameters counts the frozen parameters instead of the others.
fix: `p.requires_grad` is True for what can be trained.

ja: trainable_only=True のとき、count_parameters が固定したパラメータのほうを数えています。
直し方: 学習可能なパラメータの `p.requires_grad` は True です。
"""


def count_parameters(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters() if not (trainable_only and p.requires_grad))
