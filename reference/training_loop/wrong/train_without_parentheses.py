"""
code: uncalled train

en: Layers that were in evaluation mode before train_epoch stay in that mode. Then layers such as
batch norm do not work as they should in training.
cause: `model.train` without parentheses only names the method. It does not call it.
fix: Write `model.train()`.

ja: 呼び出す前に評価モードだった層が、train_epoch の中でも評価モードのままです。
バッチ正規化などの層が、学習時の動作をしません。
原因: 括弧のない `model.train` は、メソッドを表すだけで、呼び出しません。
直し方: `model.train()` と書きます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train  # noqa: B018
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
