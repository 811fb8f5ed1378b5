"""
en: The loss is the mean of the squared errors, not their sum: loss and gradients are
too small by the number of elements.
mend: Use `.sum()`, or `nn.MSELoss(reduction="sum")`.

ja: 損失が二乗誤差の和ではなく平均になっています。
損失も勾配も要素数分の 1 になってしまいます。
直し方: `.sum()` か `nn.MSELoss(reduction="sum")` を使います。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
