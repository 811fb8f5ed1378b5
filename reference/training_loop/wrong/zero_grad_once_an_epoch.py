"""
code: outside loops zero_grad
en: In train_epoch, the updates use more than the gradient of their own batch: gradients of
earlier batches are added.
cause: `zero_grad()` is called once per epoch, not once per batch.
fix: Call `optimizer.zero_grad()` inside the loop, before `backward()`.

ja: train_epoch の更新に、そのバッチの勾配だけでなく、それ以前のバッチの勾配も加わっています。
原因: `zero_grad()` を、バッチごとではなく、エポックごとに1回しか呼んでいません。
直し方: `optimizer.zero_grad()` をループの中、`backward()` の前で呼びます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    optimizer.zero_grad()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        rows += len(x)
    return total / rows
