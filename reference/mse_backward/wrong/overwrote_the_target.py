"""
en: `y_true -= y` writes the error into the target that the caller passed in; the next
loss is then computed against garbage.
mend: Compute a new tensor: `y - y_true`.

ja: `y_true -= y` は、渡された目標値を誤差で上書きします。
次に損失を計算するとき、目標値はもうでたらめです。
直し方: 新しいテンソルを計算します（`y - y_true`）。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    y_true -= y
    delta = -2 * y_true / len(x) * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
