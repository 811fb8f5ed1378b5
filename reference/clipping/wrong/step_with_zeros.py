"""
en: There is a step, although the norm of the gradients is inf or nan.
fix: Leave out `optimizer.step()` then. With gradients of 0, weight decay and momentum still move the
parameters.

ja: 勾配のノルムが inf や nan でも、更新しています。
直し方: その場合は `optimizer.step()` を呼びません。勾配を 0 にしても、重み減衰やモーメンタムがあると、パラメータは動きます。
"""


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if not norm.isfinite():
        optimizer.zero_grad(set_to_none=False)
    optimizer.step()
    return loss.item(), norm.item()
