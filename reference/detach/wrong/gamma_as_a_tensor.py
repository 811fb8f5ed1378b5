"""
code: calls tensor or calls as_tensor or calls full or calls FloatTensor or calls Tensor

en: With float64, the loss is less exact than it should be.
cause: A tensor that is made from a Python number is float32 unless another dtype is given, and holds
0.9 to about seven digits.
fix: Use `gamma` as the number that it is.

ja: float64 のとき、損失の精度が足りません。
原因: Python の数値から作ったテンソルは、dtype を指定しなければ float32 です。0.9 は7桁ほどの精度になります。
直し方: `gamma` を数値のまま使います。
"""

import torch


def td_loss(value, reward, next_value, gamma):
    gamma = torch.tensor([gamma], device=value.device)
    target = (reward + gamma * next_value).detach()
    return ((value - target) ** 2).mean()
