"""
en: The two numbers that train_step returns are in the wrong order.
fix: Return the loss first, then the norm.

ja: train_step の返す2つの数値の順序が逆です。
直し方: 損失、ノルムの順に返します。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    return norm.item(), loss.item()
