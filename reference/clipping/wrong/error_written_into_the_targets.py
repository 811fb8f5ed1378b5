"""
code: calls sub_ or has _ -= _
en: train_step changes y: afterwards it has other values.
cause: `y -= …` and `y.sub_(…)` work in place: they overwrite the caller's tensor.
fix: Make a new tensor, `y - …`.

ja: train_step が y を書き換えています。呼び出した後、y の値が変わっています。
原因: `y -= …` や `y.sub_(…)` はインプレース演算で、呼び出し側のテンソルを書き換えます。
直し方: `y - …` で新しいテンソルを作ります。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    output = model(x)
    loss = loss_function(output, y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    y -= output.detach()
    worst = y.abs().max()  # for a look in the debugger
    return loss.item(), norm.item()
