"""
en: A smaller last batch counts as if it were as large as the others.
cause: Each batch is counted with the size of a full batch, not with its own.
fix: Count the rows that the batch really has: `len(x)`.

ja: 小さい最後のバッチが、ほかと同じ大きさとして数えられています。
原因: どのバッチも、それ自体の行数ではなく、満杯のバッチの行数で数えています。
直し方: そのバッチに実際にある行を数えます（`len(x)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    batches = list(loader)
    batch_size = len(batches[0][0])
    for x, y in batches:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += batch_size
    return total / rows
