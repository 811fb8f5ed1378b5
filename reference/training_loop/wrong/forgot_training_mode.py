"""
en: train_epoch works in evaluation mode if the model was in that mode before. Layers such as a
batch norm then do not do what they do in training.
fix: Call `model.train()` before the loop.

ja: モデルが評価モードのときに train_epoch を呼ぶと、評価モードのまま計算しています。
バッチ正規化などの層が、学習時の動作をしません。
直し方: ループの前に `model.train()` を呼びます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
