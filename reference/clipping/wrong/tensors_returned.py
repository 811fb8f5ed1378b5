"""
en: train_step returns tensors, not Python floats.
fix: Take the numbers out of the loss and the norm with `.item()`.

ja: train_step の戻り値が、Python の float ではなくテンソルです。
直し方: 損失とノルムから、`.item()` で数値を取り出します。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    return loss, norm
