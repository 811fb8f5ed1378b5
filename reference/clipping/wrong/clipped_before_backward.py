"""
code: clip_ before backward

en: The update is made with gradients that are not clipped, and the norm is not that of this batch.
cause: clip_ is called before `backward()`, when there are no gradients yet.
fix: Call clip_ between `backward()` and `step()`.

ja: クリッピングしていない勾配で更新し、ノルムもこのバッチのものではありません。
原因: `backward()` の前、まだ勾配がないときに clip_ を呼んでいます。
直し方: clip_ は `backward()` と `step()` の間で呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    norm = clip_(model.parameters(), max_norm)
    loss.backward()
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), norm.item()
