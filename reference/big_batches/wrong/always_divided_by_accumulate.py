"""
en: The gradient of a group is not that of all its rows: smaller micro-batches count too much, and
the update of a last group with fewer of them is too small.
cause: Each loss is divided by `accumulate`, whatever the number of its rows is, and however many
micro-batches the group has.
fix: Multiply each loss by `len(x)`, and divide it by the number of rows that the group really
has.

ja: グループの勾配が、全部の行の勾配になっていません。小さなマイクロバッチの重みが大きすぎ、マイクロバッチが足りない最後のグループでは更新が小さすぎます。
原因: 行数やグループのマイクロバッチの数にかかわらず、損失をいつも `accumulate` で割っています。
直し方: 損失に `len(x)` を掛け、グループに実際にある行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, count = 0.0, 0
    optimizer.zero_grad()
    for i, (x, y) in enumerate(loader, start=1):
        loss = loss_function(model(x), y)
        (loss / accumulate).backward()
        total += loss.item() * len(x)
        count += len(x)
        if i % accumulate == 0 or i == len(loader):
            optimizer.step()
            optimizer.zero_grad()
    return total / count
