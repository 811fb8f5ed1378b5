"""
wrong: off the CPU only

en: The finished slopes are copied to the CPU. On a GPU the next calculation with x
then stops, because the two are on different devices.
mend: Leave out `.cpu()`: the result belongs on the device of x.

ja: できあがった微分を CPU にコピーしています。GPU では、
このあと x と一緒に計算しようとするとエラーになります。
直し方: `.cpu()` を外します。結果は x と同じデバイスに置きます。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope.cpu()
