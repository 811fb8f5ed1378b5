"""
code: calls is_available

en: The mask is not always where x is.
cause: `is_available` speaks of the machine. Where x is, only x says.
fix: Make it where x is: `device=x.device`.

ja: マスクが、x のデバイスにないことがあります。
原因: `is_available` で分かるのは、コンピューターに何があるかです。x のデバイスは分かりません。
直し方: x と同じデバイスに作ります（`device=x.device`）。
"""

import torch


def causal_mask(x):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    t = x.shape[1]
    return torch.ones(t, t, dtype=torch.bool, device=device).tril()
