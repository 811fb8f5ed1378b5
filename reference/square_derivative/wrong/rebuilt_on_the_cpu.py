"""
wrong: off the CPU only

en: The leaf is rebuilt from Python numbers, and `torch.tensor` puts it on the CPU,
wherever x was. The slopes end up there too, unless f fails before.
mend: Use `x.detach()`, which stays on the device of x, or pass `device=x.device`.

ja: 葉を Python の数から作り直しています。`torch.tensor` は、x がどの
デバイスにあっても CPU に作ります。そのため結果も CPU に置かれるか、
f の計算がエラーになります。
直し方: x と同じデバイスにとどまる `x.detach()` を使うか、`device=x.device` を渡します。
"""

import torch


def derivative(f, x):
    leaf = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope
