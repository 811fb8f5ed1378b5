"""
en: Each of the N examples pulls at the same bias. Their pulls are not added up, so
there are N numbers where one is wanted.
mend: Sum over the batch: `delta.sum(dim=0)`.

ja: N 個のデータはどれも同じバイアスに効いています。その寄与を足し合わせて
いないので、1つでよいはずの値が N 個あります。
直し方: バッチについて和を取ります（`delta.sum(dim=0)`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y - y_true) / len(x) * (1 - y**2)
    return delta.T @ x, delta.squeeze(1)
