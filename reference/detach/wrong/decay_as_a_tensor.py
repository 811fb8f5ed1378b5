"""
code: calls tensor or calls as_tensor or calls full or calls FloatTensor or calls Tensor

en: With float64, the average is less exact than it should be.
cause: A tensor that is made from a Python number is float32 unless another dtype is given, and holds
0.9 to about seven digits.
fix: Use `decay` as the number that it is.

ja: float64 のとき、average の精度が足りません。
原因: Python の数値から作ったテンソルは、dtype を指定しなければ float32 です。0.9 は7桁ほどの精度になります。
直し方: `decay` を数値のまま使います。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            share = torch.tensor([decay], device=a.device)
            a.copy_(share * a + (1 - share) * p)
