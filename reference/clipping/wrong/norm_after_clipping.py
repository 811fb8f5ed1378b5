"""
en: train_step returns a norm of max_norm at most: the one after clipping.
fix: Return what clip_ returns: the norm before.

ja: train_step の返すノルムが、max_norm を超えることがありません。縮めた後のノルムだからです。
直し方: clip_ の戻り値（縮める前のノルム）を返します。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), clip_(model.parameters(), max_norm).item()
