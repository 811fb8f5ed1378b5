"""
en: Where parameters is an iterator such as model.parameters(), the gradients stay as they are: a second loop over it finds nothing.
fix: Put the gradients into a list first: `gradients = [p.grad for p in parameters if p.grad is not None]`.

ja: model.parameters() のようなイテレーターを渡すと、勾配が変わりません。2回目のループでは、要素が残っていないからです。
直し方: まず、勾配をリストに入れます（`gradients = [p.grad for p in parameters if p.grad is not None]`）。
"""

import torch


def clip_(parameters, max_norm):
    squares = [(p.grad**2).sum() for p in parameters if p.grad is not None]
    norm = torch.stack(squares).sum().sqrt() if squares else torch.tensor(0.0)
    if torch.isfinite(norm) and norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
