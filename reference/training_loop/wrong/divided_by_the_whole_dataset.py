"""
en: The sum of the losses is divided by the number of rows of the whole dataset. That is too many
where the loader leaves rows out (`drop_last=True`), and a list of batches has no `dataset`.
fix: Count the rows as they come: `rows += len(x)`.

ja: 損失の合計を、データセット全体の行数で割っています。`drop_last=True` などで取り出されない行があると、
割る数が大きすぎます。また、バッチのリストには `dataset` がありません。
直し方: 取り出した行を数えます（`rows += len(x)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
    return total / len(loader.dataset)
