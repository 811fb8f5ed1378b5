"""
en: `fit(model, x, y, 0.005, 0.9, 1)` does not make one step with `lr=0.005` and
`momentum=0.9`.
cause: In the signature, `steps` comes before `lr` and `momentum`.
fix: Keep the signature: `fit(model, x, y, lr=1e-4, momentum=0.9, steps=500)`.

ja: `fit(model, x, y, 0.005, 0.9, 1)` が、学習率 0.005、モーメンタム 0.9
の1ステップになりません。
原因: 引数の順序が、`steps`、`lr`、`momentum` になっています。
直し方: 引数の順序を `fit(model, x, y, lr=1e-4, momentum=0.9, steps=500)` に戻します。
"""

import torch


def fit(model, x, y, steps=500, lr=1e-4, momentum=0.9):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
