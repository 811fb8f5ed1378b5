"""
en: The net answers in whatever mode it is in: in training mode a dropout layer, for example,
still throws outputs away at random.
mend: Call `net.eval()` before the net is asked.

ja: ネットワークが、そのときのモードのまま答えています。
訓練モードだと、たとえばドロップアウト層が出力をランダムに捨ててしまいます。
直し方: 答えを聞く前に `net.eval()` を呼びます。
"""

import torch


def predict(net, x):
    with torch.no_grad():
        return net(x)
