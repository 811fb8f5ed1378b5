"""
code: calls state_dict

en: count_parameters counts too much: buffers, and shared parameters once for each place.
cause: `state_dict()` has the buffers as well, and a shared parameter under each of its names.
fix: Use `model.parameters()`.

ja: count_parameters が数えすぎています。バッファも数え、共有されたパラメータを場所の数だけ数えています。
原因: `state_dict()` にはバッファも入っています。共有されたパラメータは、名前の数だけ入っています。
直し方: `model.parameters()` を使います。
"""


def count_parameters(model, trainable_only=False):
    if trainable_only:
        return sum(p.numel() for p in model.parameters() if p.requires_grad)
    return sum(value.numel() for value in model.state_dict().values())
