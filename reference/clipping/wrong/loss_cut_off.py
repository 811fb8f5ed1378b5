"""
en: The update is not made with the clipped gradients of the loss.
cause: The loss is cut off at max_norm. A loss that is cut off has the slope 0.
fix: Leave the loss as it is, and clip the gradients between `backward()` and `step()`.

ja: 損失の勾配をクリッピングした更新になっていません。
原因: 損失が max_norm で切られています。切られた損失の傾きは 0 です。
直し方: 損失はそのままにして、`backward()` と `step()` の間で勾配をクリッピングします。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    torch.clamp(loss, max=max_norm).backward()
    squares = [(p.grad**2).sum() for p in model.parameters()]
    norm = torch.stack(squares).sum().sqrt()
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), norm.item()
