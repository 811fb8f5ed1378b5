"""
code: has _.training = True

en: Layers that were in evaluation mode before train_epoch stay in that mode. Then layers such as
batch norm do not work as they should in training.
cause: `model.training = True` switches only the outermost module, not the layers inside it.
fix: Call `model.train()`: it switches the model and everything in it.

ja: 呼び出す前に評価モードだった層が、train_epoch の中でも評価モードのままです。
バッチ正規化などの層が、学習時の動作をしません。
原因: `model.training = True` で切り替わるのは、いちばん外側のモジュールだけです。中の層は切り替わりません。
直し方: `model.train()` を呼びます。モデルの中のすべての層が切り替わります。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.training = True
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
