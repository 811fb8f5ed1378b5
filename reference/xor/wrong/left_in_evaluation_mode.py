"""
en: After `predict`, the net is not in the mode, training or evaluation, that it was in before.
cause: `net.eval()` switches to evaluation mode, and nothing switches back.
fix: Save the mode first, `was = net.training`, and call `net.train(was)` afterwards.

ja: `predict` のあと、ネットワークのモード（訓練か評価か）が呼び出す前と変わっています。
原因: `net.eval()` で評価モードに切り替えたままにしています。
直し方: 最初に `was = net.training` でモードを保存し、あとで `net.train(was)` を呼びます。
"""

import torch


def predict(net, x):
    net.eval()
    with torch.no_grad():
        return net(x)
