"""
code: outside loops step
en: There is only one update per epoch, but every batch needs its own.
cause: `step()` is called after the loop, with the sum of the gradients of all batches.
fix: Call `zero_grad()`, `backward()` and `step()` for every batch.

ja: バッチごとに行うはずの更新が、1エポックに1回しか行われていません。
原因: ループの後で、すべてのバッチの勾配の和を使って `step()` を呼んでいます。
直し方: バッチごとに `zero_grad()`、`backward()`、`step()` を呼びます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    optimizer.zero_grad()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y)
        loss.backward()
        total += loss.item() * len(x)
        rows += len(x)
    optimizer.step()
    return total / rows
