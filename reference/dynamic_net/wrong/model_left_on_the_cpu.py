"""
wrong: off the CPU only

en: The model and the data are brought to the CPU for the training, and the model is
left there.
mend: Train where the model is: leave out `.cpu()`.

ja: 学習のためにモデルとデータを CPU に移していて、
モデルが CPU に残ったままになります。
直し方: `.cpu()` を外し、モデルのあるデバイスで学習します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    model, x, y = model.cpu(), x.cpu(), y.cpu()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
