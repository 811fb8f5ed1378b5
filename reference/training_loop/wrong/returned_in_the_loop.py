"""
code: in train_epoch inside loops return

en: Only the first batch is used.
cause: `return` is indented so far that it ends the loop in its first round.
fix: Move `return` one level to the left, so that it comes after the loop.

ja: 最初のバッチしか使われていません。
原因: `return` の字下げが深く、ループの1回目で関数が終わります。
直し方: `return` を1段左に寄せ、ループの後に置きます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = train_step(model, optimizer, loss_function, x, y)
        total += loss * len(x)
        rows += len(x)
        return total / rows  # noqa: B007
