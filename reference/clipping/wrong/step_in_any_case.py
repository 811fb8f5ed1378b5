"""
code: in train_step lacks isfinite and in train_step lacks isnan and in train_step lacks isinf

en: There is an update although the norm is not finite. After it, parameters are inf or nan, and stay so.
fix: Call `optimizer.step()` only where the norm is finite, which `torch.isfinite` says of a tensor and
`math.isfinite` of a float.

ja: ノルムが有限でないのに更新しています。その後はパラメータが inf や nan になり、元に戻りません。
直し方: ノルムが有限かどうかを `torch.isfinite`（float なら `math.isfinite`）で確かめ、有限のときだけ `optimizer.step()` を呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    optimizer.step()
    return loss.item(), norm.item()
