"""
en: There is one bias gradient for each of the N rows, not a single one.
cause: The contributions of the rows are not added up.
fix: Sum over the batch: `delta.sum(dim=0)`.

ja: バイアスの勾配が1つではなく、行ごとに N 個あります。
原因: 行ごとの寄与を足し合わせていません。
直し方: バッチについて和を取ります（`delta.sum(dim=0)`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    return delta.T @ x, delta.squeeze(1)
