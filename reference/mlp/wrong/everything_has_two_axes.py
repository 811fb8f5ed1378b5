"""
code: has _.shape[1]
en: count_parameters stops with an error for a parameter with a single axis, such as a bias.
cause: A bias has one axis: there is no `shape[1]`.
fix: Use `p.numel()`, which works for any shape.

ja: バイアスのように軸が1つのパラメータがあると、count_parameters がエラーになります。
原因: バイアスの軸は1つなので、`shape[1]` がありません。
直し方: どんな形にも使える `p.numel()` を使います。
"""


def count_parameters(model, trainable_only=False):
    parameters = [p for p in model.parameters() if p.requires_grad or not trainable_only]
    return sum(p.shape[0] * p.shape[1] for p in parameters)
