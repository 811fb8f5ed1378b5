"""
code: calls zero_grad and step before zero_grad

en: Gradients from before the call are part of the update.
cause: `zero_grad()` is called at the end. That does not help where other code has filled .grad before.
fix: Call `optimizer.zero_grad()` before `backward()`.

ja: 呼び出す前から .grad にあった勾配が、更新に混ざっています。
原因: `zero_grad()` を最後に呼んでいます。ほかの場所で .grad に入った値は、そのまま残っています。
直し方: `backward()` の前に `optimizer.zero_grad()` を呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    optimizer.zero_grad()
    return loss.item(), norm.item()
