"""
wrong: off the CPU only

en: train_epoch stops with an error if the model is on another device than the batches.
cause: The inputs are moved, but not the targets.
fix: Move both: `x, y = x.to(device), y.to(device)`.

ja: モデルのデバイスがバッチと違うと、train_epoch がエラーで止まります。
原因: 入力だけを移し、目標値を移していません。
直し方: 両方を移します（`x, y = x.to(device), y.to(device)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x = x.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
