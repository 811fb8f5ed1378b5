"""
en: The steps are not those of SGD with momentum.
cause: Adam adapts the length of each step to the gradients so far. In the first step, every
parameter moves by about `lr`.
fix: Use `torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)`.

ja: 更新が、モーメンタム付きの SGD と異なります。
原因: Adam は、それまでの勾配に応じて更新量を調整します。最初の更新では、
どのパラメータもほぼ `lr` だけ動きます。
直し方: `torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)` を使います。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
