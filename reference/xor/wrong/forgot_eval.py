"""
en: `predict` does not use evaluation mode: if the net is in training mode, a dropout layer,
for example, still changes its outputs at random.
fix: Call `net.eval()` before you call the net.

ja: `predict` が評価モードを使っていません。訓練モードのままだと、
ドロップアウト層などが出力をランダムに変えます。
直し方: ネットワークを呼ぶ前に `net.eval()` を呼びます。
"""

import torch


def predict(net, x):
    with torch.no_grad():
        return net(x)
