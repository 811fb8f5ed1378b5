"""
code: lacks clip_

en: The update is made with gradients that are not clipped.
cause: clip_ is not called.
fix: Call clip_ between `backward()` and `step()`.

ja: クリッピングしていない勾配で更新しています。
原因: clip_ を呼んでいません。
直し方: clip_ は `backward()` と `step()` の間で呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    squares = [(p.grad**2).sum() for p in model.parameters()]
    norm = torch.stack(squares).sum().sqrt()
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), norm.item()
