"""
code: outside loops model
en: Every epoch has the same loss, although the line moves.
cause: The prediction and the loss are computed only once, before the loop.
fix: Compute `model(x)` and the loss inside the loop.

ja: 直線は動くのに、どのエポックの損失も同じです。
原因: 予測と損失を、ループの前で1回しか計算していません。
直し方: `model(x)` と損失の計算を、ループの中に入れます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    loss = ((model(x) - y) ** 2).mean()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
    return losses
