"""
en: The result is too large: the losses are multiplied by the rows of their batches, and the sum
is divided by the number of batches.
fix: Divide by the number of rows, not of batches.

ja: 戻り値が大きすぎます。損失にバッチの行数を掛けて足し、バッチの個数で割っています。
直し方: バッチの個数ではなく、行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
    return total / len(loader)
