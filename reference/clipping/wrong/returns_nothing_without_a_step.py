"""
en: Where there is no update, train_step returns None.
fix: Return the loss and the norm in this case, too.

ja: 更新しないときに、train_step の戻り値が None になっています。
直し方: その場合も、損失とノルムを返します。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
        return loss.item(), norm.item()
