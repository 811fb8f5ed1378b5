"""
code: lacks zero_grad

en: Gradients from before the call are part of the update.
cause: `backward()` adds to what is in .grad, and nothing clears it before.
fix: Call `optimizer.zero_grad()` before `backward()`.

ja: 呼び出す前から .grad にあった勾配が、更新に混ざっています。
原因: `backward()` は .grad にある値に加算しますが、その前に消していません。
直し方: `backward()` の前に `optimizer.zero_grad()` を呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), norm.item()
