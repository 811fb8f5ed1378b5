"""
en: The values are rounded, but the result has no connection to x.
cause: All of the result is detached.
fix: Detach only a part: x itself has to carry the gradient.

ja: 値は丸められていますが、結果が x とつながっていません。
原因: 結果の全体が切り離されています。
直し方: 一部だけを切り離し、x を通って勾配が伝わるようにします。
"""

import torch


def round_through(x):
    return torch.round(x).detach()
