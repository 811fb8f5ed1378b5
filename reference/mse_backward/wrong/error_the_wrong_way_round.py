"""
en: The error is taken as target minus output. Its square is the same, but its slope
has the other sign: a step would now climb.
mend: Take output minus target: `y - y_true`.

ja: 誤差を「目標値 − 出力」としています。2乗すれば同じですが、微分の符号は
逆になり、更新すると損失が増えてしまいます。
直し方: 「出力 − 目標値」、つまり `y - y_true` とします。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y_true - y) / len(x) * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
