"""
code: calls squeeze

en: The outputs of the model lose every axis of size 1, and no longer fit the targets. (N, 1)
becomes (N,), and (1, K) becomes (K,).
cause: `squeeze()` takes away every axis of size 1, including that of the rows.
fix: Leave out `squeeze()`: give the outputs to the loss function as they are.

ja: モデルの出力から大きさ 1 の軸がすべてなくなり、目標値と形が合わなくなっています。
(N, 1) は (N,) に、(1, K) は (K,) になります。
原因: `squeeze()` は、行の軸も含めて、大きさ 1 の軸をすべてなくします。
直し方: `squeeze()` を外し、出力をそのまま損失関数に渡します。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x).squeeze(), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
