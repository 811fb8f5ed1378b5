"""
code: calls SGD

en: The update is not the one that the given optimizer makes.
cause: train_step makes an optimizer of its own, which has all parameters and begins again in
every step.
fix: Call `zero_grad()` and `step()` on the argument `optimizer`.

ja: 更新の結果が、渡されたオプティマイザーによるものと違います。
原因: train_step の中で新しいオプティマイザーを作っています。
これにはすべてのパラメータが渡され、更新のたびに初期状態に戻ります。
直し方: 引数の `optimizer` の `zero_grad()` と `step()` を呼びます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=optimizer.param_groups[0]["lr"])
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
