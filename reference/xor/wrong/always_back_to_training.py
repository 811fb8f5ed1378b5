"""
en: After `predict`, the net is not in the mode, training or evaluation, that it was in before.
cause: `net.train()` always switches to training mode, even if the net was in evaluation
mode before.
fix: Save the mode first, `was = net.training`, and call `net.train(was)` afterwards.

ja: `predict` のあと、ネットワークのモード（訓練か評価か）が呼び出す前と変わっています。
原因: はじめは評価モードだったネットワークも、`net.train()` で必ず訓練モードにしています。
直し方: 最初に `was = net.training` でモードを保存し、あとで `net.train(was)` を呼びます。
"""

import torch


def predict(net, x):
    net.eval()
    with torch.no_grad():
        y = net(x)
    net.train()
    return y
