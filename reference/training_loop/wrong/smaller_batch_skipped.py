"""
en: A last batch that is smaller than the others is not used.
cause: The loop ends at a batch that has fewer rows than the first one.
fix: Use every batch that the loader gives.

ja: ほかより小さい最後のバッチが使われていません。
原因: 最初のバッチより行数が少ないバッチで、ループを終えています。
直し方: データローダーから取り出したバッチを、すべて使います。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows, size = 0.0, 0, None
    for x, y in loader:
        size = size or len(x)
        if len(x) < size:
            break
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
