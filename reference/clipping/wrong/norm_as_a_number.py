"""
en: clip_ returns a Python number, not a tensor.
fix: Return the tensor, without `.item()`.

ja: clip_ が、テンソルではなく Python の数値を返しています。
直し方: `.item()` を付けずに、テンソルのまま返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm.item()


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = float(clip_(model.parameters(), max_norm))
    if norm - norm == 0:
        optimizer.step()
    return loss.item(), norm
