"""
en: The outputs are rounded to 0 and 1, but `predict` returns them as they are.
fix: Return the outputs of the net.

ja: 出力が 0 と 1 に丸められています。`predict` は出力をそのまま返します。
直し方: ネットワークの出力をそのまま返します。
"""

import torch


def predict(net, x):
    was_training = net.training
    net.eval()
    with torch.no_grad():
        y = (net(x) > 0.5).to(x.dtype)
    net.train(was_training)
    return y
