"""
en: The later micro-batches of a group count for more than the earlier ones.
cause: All of .grad is divided after every `backward()`, so the gradients of the earlier
micro-batches are divided several times.
fix: Divide each loss before its `backward()`, or all of .grad once, before `step()`.

ja: グループの中で、後のマイクロバッチのほうが前のものより重くなっています。
原因: `backward()` のたびに .grad 全体を割っているため、
前のマイクロバッチの勾配が何度も割られます。
直し方: `backward()` の前に損失を割るか、`step()` の前に1回だけ .grad 全体を割ります。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            loss.backward()
            for p in model.parameters():
                if p.grad is not None:
                    p.grad /= len(group)
            total += loss.item() * len(x)
            count += len(x)
        optimizer.step()
    return total / count
