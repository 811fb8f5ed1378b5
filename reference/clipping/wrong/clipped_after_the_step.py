"""
code: step before clip_

en: The update is made with gradients that are not clipped.
cause: clip_ is called after `step()`.
fix: Call clip_ between `backward()` and `step()`.

ja: クリッピングしていない勾配で更新しています。
原因: clip_ を `step()` の後で呼んでいます。
直し方: clip_ は `backward()` と `step()` の間で呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    if all(torch.isfinite(p.grad).all() for p in model.parameters()):
        optimizer.step()
    norm = clip_(model.parameters(), max_norm)
    return loss.item(), norm.item()
