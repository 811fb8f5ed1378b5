"""
en: There is one update more than epochs: the model has moved even when `epochs=0`, and always
one step further than the losses say.
mend: Update only inside the loop, `epochs` times.

ja: 更新の回数がエポック数より1回多くなっています。
`epochs=0` でもモデルが動き、いつも損失のリストより1歩先に進んでしまいます。
直し方: 更新はループの中だけで、`epochs` 回行います。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs + 1):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses[:epochs]
