"""
en: The gradients have the wrong sign: a step would make the loss larger.
cause: The error is target minus output. Its square is the same, but the slope has the other
sign.
fix: Take output minus target: `y - y_true`.

ja: 勾配の符号が逆です。この勾配で更新すると、損失が増えます。
原因: 誤差を「目標値 - 出力」としています。2乗は同じですが、微分の符号は逆になります。
直し方: 「出力 - 目標値」、つまり `y - y_true` とします。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(x @ weight.T + bias)
    delta = 2 * (y_true - y) / len(x) * (1 - y**2)
    return delta.T @ x, delta.sum(dim=0)
