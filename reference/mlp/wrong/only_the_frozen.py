"""
en: With trainable_only=True, count_parameters counts the frozen parameters instead of the others.
fix: Turn the condition round: count a parameter where its `requires_grad` is True.

ja: trainable_only=True のとき、count_parameters が固定したパラメータのほうを数えています。
直し方: 条件を逆にし、`requires_grad` が True のパラメータを数えます。
"""


def count_parameters(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters() if not (trainable_only and p.requires_grad))
