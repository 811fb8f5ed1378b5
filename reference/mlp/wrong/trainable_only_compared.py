"""
code: has _.requires_grad == trainable_only or has trainable_only == _.requires_grad
or has _.requires_grad is trainable_only or has _.requires_grad != trainable_only

en: Without trainable_only, count_parameters counts only what is frozen: 0 for a new model.
cause: Comparing `requires_grad` with `trainable_only` leaves only the parameters where both are False.
fix: Count `p` where `p.requires_grad or not trainable_only` holds.

ja: trainable_only を指定しないと、count_parameters が、固定したパラメータだけを数えます。
新しいモデルでは 0 になります。
原因: `requires_grad` と `trainable_only` を比べているので、両方が False のパラメータしか残りません。
直し方: `p.requires_grad or not trainable_only` が成り立つ `p` を数えます。
"""


def count_parameters(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters() if p.requires_grad == trainable_only)
