"""
wrong: off the CPU only

en: The outputs are on the CPU, although the inputs are on another device.
cause: `.cpu()` copies the outputs to the CPU.
fix: Leave out `.cpu()`. A result belongs on the device of its inputs.

ja: 入力が別のデバイスにあるのに、出力が CPU にあります。
原因: `.cpu()` が、出力を CPU にコピーしています。
直し方: `.cpu()` を外します。結果は入力と同じデバイスに置きます。
"""

import torch


def predict(net, x):
    was_training = net.training
    net.eval()
    with torch.no_grad():
        y = net(x).cpu()
    net.train(was_training)
    return y
