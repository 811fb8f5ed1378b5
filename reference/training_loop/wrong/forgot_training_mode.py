"""
code: lacks train and has no _.training = True

en: Layers that were in evaluation mode before train_epoch stay in that mode. Then layers such as
batch norm do not work as they should in training.
cause: Nothing switches the model to training mode.
fix: Call `model.train()` before the loop.

ja: 呼び出す前に評価モードだった層が、train_epoch の中でも評価モードのままです。
バッチ正規化などの層が、学習時の動作をしません。
原因: 訓練モードに切り替えていません。
直し方: ループの前に `model.train()` を呼びます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
