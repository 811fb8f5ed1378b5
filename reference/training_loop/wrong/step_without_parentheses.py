"""
code: uncalled step

en: train_step leaves the parameters as they are.
cause: `optimizer.step` without parentheses only names the method. It does not call it.
fix: Write `optimizer.step()`.

ja: train_step を呼んでも、パラメータが変わりません。
原因: 括弧のない `optimizer.step` は、メソッドを表すだけで、呼び出しません。
直し方: `optimizer.step()` と書きます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step  # noqa: B018
    return loss.item()
