"""
code: calls squeeze or calls flatten or calls ravel or calls view or calls reshape or has _[:, 0]

en: With one output, every output is compared with every target: (B,) and (B, 1) broadcast to (B, B).
cause: Either the outputs or the targets are flattened from (B, 1) to (B,).
fix: Give both to the loss function as they are: they already fit.

ja: モデルの出力が1列のとき、すべての出力がすべての目標値と比べられています。(B,) と (B, 1)
の計算がブロードキャストで (B, B) になるためです。
原因: 出力と目標値のどちらか一方だけが、(B, 1) から (B,) に変えられています。
直し方: どちらも形を変えずに損失関数に渡します。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x).squeeze(-1), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
