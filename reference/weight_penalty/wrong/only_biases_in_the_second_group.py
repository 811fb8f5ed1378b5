"""
code: has _.endswith("bias") or has "bias" in _ or has _ == "bias"

en: Parameters that are neither weights nor called bias are in no group, such as the scales of
norms. An optimizer never changes them.
cause: The second group is made by the name bias.
fix: Put all parameters into it that are no weights: `p.ndim < 2`, or `else`.

ja: 重みでもバイアスでもないパラメータ（正規化層のスケールなど）が、どのグループにも入っていません。
オプティマイザーで更新されません。
原因: 2つ目のグループを、bias という名前で選んでいます。
直し方: 重みでないパラメータをすべて入れます（`p.ndim < 2` または `else`）。
"""


def parameter_groups(model, decay):
    weights, biases = [], []
    for name, parameter in model.named_parameters():
        if parameter.ndim >= 2:
            weights.append(parameter)
        elif name.endswith("bias"):
            biases.append(parameter)
    return [
        {"params": weights, "weight_decay": decay},
        {"params": biases, "weight_decay": 0.0},
    ]
