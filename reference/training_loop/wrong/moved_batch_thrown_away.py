"""
wrong: off the CPU only

en: train_epoch stops with an error if the model is on another device than the batches.
cause: `.to` of a tensor returns a moved one, and the result is not kept.
fix: Keep the result: `x, y = x.to(device), y.to(device)`.

ja: モデルのデバイスがバッチと違うと、train_epoch がエラーで止まります。
原因: テンソルの `.to` は移したテンソルを返しますが、その戻り値を使っていません。
直し方: 戻り値を変数に入れます（`x, y = x.to(device), y.to(device)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x.to(device)
        y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
