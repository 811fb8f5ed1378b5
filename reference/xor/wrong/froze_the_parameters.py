"""
en: After `predict`, the net can no longer be trained: its parameters do not require a
gradient.
cause: `requires_grad_(False)` is not undone when `predict` ends.
fix: Use `with torch.no_grad():`. Its effect ends with the block.

ja: `predict` のあと、パラメータの requires_grad が False のままで、学習できなくなります。
原因: `requires_grad_(False)` の設定は、`predict` が終わっても元に戻りません。
直し方: ブロックを抜ければ元に戻る `with torch.no_grad():` を使います。
"""


def predict(net, x):
    was_training = net.training
    net.eval().requires_grad_(False)
    y = net(x)
    net.train(was_training)
    return y
