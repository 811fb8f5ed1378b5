"""
en: There is an update where the loss is finite but the norm is not. After it, parameters are inf or nan.
cause: It is the loss that is asked whether it is finite.
fix: Ask whether the norm is finite, with `torch.isfinite`.

ja: 損失が有限でも、ノルムが inf または nan のことがあります。その場合にも更新し、パラメータが inf や nan になっています。
原因: 有限かどうかを、損失で確かめています。
直し方: `torch.isfinite` で、ノルムが有限かどうかを確かめます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(loss):
        optimizer.step()
    return loss.item(), norm.item()
