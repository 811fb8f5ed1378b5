"""
en: count_parameters leaves out frozen parameters even without trainable_only.
fix: Without `trainable_only`, count every parameter.

ja: trainable_only を指定しなくても、固定したパラメータが数えられていません。
直し方: `trainable_only` でなければ、すべてのパラメータを数えます。
"""


def count_parameters(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters() if p.requires_grad)
