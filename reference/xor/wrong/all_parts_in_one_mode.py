"""
en: `net.train(mode)` puts *every* part into the mode of the whole: a part that was kept in
evaluation mode on purpose is not any more.
mend: Remember `part.training` for each part in `net.modules()`, and put each one back.

ja: `net.train(mode)` は*すべて*の部品を全体と同じモードにします。
わざと評価モードにしてあった部品まで変わってしまいます。
直し方: `net.modules()` の部品ごとに `part.training` を覚えておき、それぞれ元に戻します。
"""

import torch


def predict(net, x):
    was_training = net.training
    net.eval()
    with torch.no_grad():
        y = net(x)
    net.train(was_training)
    return y
