"""
en: train_epoch stops with an error at a frozen parameter: its .grad is None, and None cannot be
divided.
cause: The .grad of every parameter of the model is divided.
fix: Divide the loss before `backward()`, or leave out parameters whose .grad is None.

ja: 固定したパラメータがあると、train_epoch がエラーで止まります。
.grad が None なので、割り算ができません。
原因: モデルのすべてのパラメータの .grad を割っています。
直し方: `backward()` の前に損失を割るか、.grad が None のパラメータを除きます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y) * len(x)
            loss.backward()
            total += loss.item()
        for p in model.parameters():
            p.grad /= rows
        optimizer.step()
        count += rows
    return total / count
