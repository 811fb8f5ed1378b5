"""
en: The loader is gone through twice. Each pass reads all rows again, and a loader that shuffles
draws another order.
fix: Go through it once: count the rows, too, in the loop that makes the updates.

ja: データローダーを2周しています。1周するごとに、すべての行がもう一度読まれ、シャッフルする
データローダーでは、順序も新しく決まります。
直し方: 1周だけにします。行数も、更新を行うループの中で数えます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    rows = sum(len(x) for x, _ in loader)
    model.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
    return total / rows
