"""
en: The model is called for the next micro-batches before the gradients of the earlier ones are
computed. The update is right, but all their records are in memory together.
cause: The losses of the group are added up, and `backward()` is called once on the sum.
fix: Call `zero_grad()` before the first micro-batch of the group, and `backward()` for each
micro-batch, right after its loss.

ja: 前のマイクロバッチの勾配を求めないうちに、次のマイクロバッチでモデルを呼んでいます。
更新の結果は正しくても、すべての計算の記録が同時にメモリに残ります。
原因: グループの損失を足し合わせ、その和に対して `backward()` を1回だけ呼んでいます。
直し方: グループの最初のマイクロバッチの前で `zero_grad()` を呼び、`backward()` はマイクロバッチごとに、損失を計算したらすぐに呼びます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        loss = sum(loss_function(model(x), y) * len(x) for x, y in group) / rows
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * rows
        count += rows
    return total / count
