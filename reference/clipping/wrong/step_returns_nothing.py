"""
code: in train_step has no return _
en: train_step returns None.
fix: Return the loss and the norm at the end: `return loss.item(), norm.item()`.

ja: train_step の戻り値が None です。
直し方: 最後に損失とノルムを返します（`return loss.item(), norm.item()`）。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
