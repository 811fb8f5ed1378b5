"""
en: count_parameters leaves out the biases.
fix: Count every parameter, whatever its shape.

ja: count_parameters で、バイアスが数えられていません。
直し方: 形にかかわらず、すべてのパラメータを数えます。
"""


def count_parameters(model, trainable_only=False):
    weights = [p for name, p in model.named_parameters() if name.endswith("weight")]
    return sum(p.numel() for p in weights if p.requires_grad or not trainable_only)
