"""
code: lacks step

en: The update is not the one that the given optimizer makes.
cause: The parameters are updated by hand, as plain SGD would do it.
fix: Call `optimizer.step()`. The optimizer knows its parameters, its learning rate and its
momentum.

ja: 更新の結果が、渡されたオプティマイザーによるものと違います。
原因: パラメータを、単純な SGD の式で直接更新しています。
直し方: `optimizer.step()` を呼びます。更新するパラメータ、学習率、モーメンタムは、
オプティマイザーが保持しています。
"""

import torch


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    model.zero_grad()
    loss.backward()
    with torch.no_grad():
        for p in model.parameters():
            p -= optimizer.param_groups[0]["lr"] * p.grad
    return loss.item()
