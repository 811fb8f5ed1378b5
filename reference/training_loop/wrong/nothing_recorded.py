"""
code: within no_grad

en: train_step stops with an error: the loss has no record that `backward()` could follow.
cause: The outputs are computed under `torch.no_grad()`.
fix: Compute the outputs and the loss without `torch.no_grad()`.

ja: train_step がエラーで止まります。損失に、`backward()` でたどる計算の記録がありません。
原因: 出力を `torch.no_grad()` の中で計算しています。
直し方: 出力と損失は、`torch.no_grad()` を使わずに計算します。
"""

import torch


def train_step(model, optimizer, loss_function, x, y):
    with torch.no_grad():
        output = model(x)
    loss = loss_function(output, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
