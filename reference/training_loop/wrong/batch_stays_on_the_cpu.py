"""
wrong: off the CPU only

en: train_epoch stops with an error if the model is on another device than the batches.
cause: The batches are used where the loader made them.
fix: Move each batch: `x, y = x.to(device), y.to(device)`.

ja: モデルのデバイスがバッチと違うと、train_epoch がエラーで止まります。
原因: バッチを、データローダーが作ったデバイスのまま使っています。
直し方: バッチごとに `x, y = x.to(device), y.to(device)` で移します。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
