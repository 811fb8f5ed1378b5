"""
en: train_epoch returns a tensor, not a Python float.
cause: The losses are added up as tensors.
fix: Add up Python floats: take each loss out of its tensor first, with `.item()`.

ja: train_epoch の戻り値が、Python の float ではなくテンソルです。
原因: 損失をテンソルのまま足しています。
直し方: 先に `.item()` で数値を取り出し、Python の float を足します。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.detach() * len(x)
        rows += len(x)
    return total / rows
