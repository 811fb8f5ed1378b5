"""
code: in causal_mask has x[_] = _ or in causal_mask calls fill_ or in causal_mask calls zero_

en: The mask is right, but `x` has changed.
cause: The numbers are written into a part of `x`, and that is x itself.
fix: Make a new tensor on the device of x: `torch.ones(T, T, device=x.device)`.

ja: マスクは合っていますが、渡された x も書き換わっています。
原因: x の一部に書き込むと、x 自体が変わります。
直し方: x と同じデバイスに、新しいテンソルを作ります（`torch.ones(T, T, device=x.device)`）。
"""

import torch


def causal_mask(x):
    line = x[0, :, 0]
    line.fill_(1)
    return torch.tril(line * line[:, None]) > 0
