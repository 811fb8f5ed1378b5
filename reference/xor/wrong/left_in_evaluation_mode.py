"""
en: The net is switched to evaluation mode and left there, so whoever goes on training it trains
without dropout.
mend: Write down the training mode of every part before `net.eval()`, and put it back
afterwards.

ja: ネットワークを評価モードに切り替えたままにしています。
続けて学習すると、ドロップアウトなどが効かなくなります。
直し方: `net.eval()` の前に各部品の訓練モードを書き留め、後で元に戻します。
"""

import torch


def predict(net, x):
    net.eval()
    with torch.no_grad():
        return net(x)
