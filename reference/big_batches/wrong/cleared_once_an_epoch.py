"""
code: zero_grad before backward

en: From the second group on, the update uses more than the gradient of its own group: those of
earlier groups are added.
cause: `zero_grad()` is called once per epoch, not once per group.
fix: Call `optimizer.zero_grad()` inside the loop over the groups.

ja: 2つ目のグループから、更新に、それ以前のグループの勾配も加わっています。
原因: `zero_grad()` を、グループごとではなく、エポックごとに1回しか呼んでいません。
直し方: `optimizer.zero_grad()` を、グループのループの中で呼びます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    optimizer.zero_grad()
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
