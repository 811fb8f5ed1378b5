"""
code: has _.in_features * _.out_features or has _.out_features * _.in_features or calls isinstance

en: count_parameters counts linear layers only, and each of them with a bias.
cause: The number is computed from the numbers of inputs and outputs, not from the parameters.
fix: Add up `p.numel()` over `model.parameters()`, which gives the parameters of every kind of module.

ja: count_parameters が線形層だけを数え、どの線形層にもバイアスがあるものとしています。
原因: パラメータからではなく、入力と出力の個数から計算しています。
直し方: どんな種類のモジュールのパラメータも返す `model.parameters()` で、`p.numel()` を足します。
"""

from torch import nn


def count_parameters(model, trainable_only=False):
    count = 0
    for module in model.modules():
        if isinstance(module, nn.Linear) and (module.weight.requires_grad or not trainable_only):
            count += module.in_features * module.out_features + module.out_features
    return count
