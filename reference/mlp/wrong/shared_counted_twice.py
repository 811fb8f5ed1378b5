"""
code: passes remove_duplicate

en: count_parameters counts a shared parameter once for each place where it is used.
cause: With `remove_duplicate=False`, it comes under each of its names.
fix: Use `model.parameters()`, which gives each parameter once.

ja: count_parameters が、共有されたパラメータを、使われる場所の数だけ数えています。
原因: `remove_duplicate=False` を指定すると、名前の数だけ返されます。
直し方: どのパラメータも1回だけ返す `model.parameters()` を使います。
"""


def count_parameters(model, trainable_only=False):
    named = model.named_parameters(remove_duplicate=False)
    return sum(p.numel() for _, p in named if p.requires_grad or not trainable_only)
