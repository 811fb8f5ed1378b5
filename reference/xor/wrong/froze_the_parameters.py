"""
code: in predict calls requires_grad_ or in predict has _.requires_grad = False
en: After `predict`, the net can no longer be trained: its parameters do not require a
gradient.
cause: `requires_grad` is set to False in `predict`, and that is not undone when it ends.
fix: Leave `requires_grad` alone, and use `with torch.no_grad():`. Its effect ends with the block.

ja: `predict` のあと、パラメータの requires_grad が False のままで、学習できなくなります。
原因: `predict` の中で `requires_grad` を False にしています。`predict` が終わっても元に戻りません。
直し方: `requires_grad` は変えずに、ブロックを抜ければ元に戻る `with torch.no_grad():` を使います。
"""


def predict(net, x):
    was_training = net.training
    net.eval().requires_grad_(False)
    y = net(x)
    net.train(was_training)
    return y
