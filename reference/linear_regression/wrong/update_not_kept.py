"""
en: `p = p - lr * p.grad` makes a new tensor and gives it the name `p`; the model's own
parameter stays as it was, and so does the loss.
mend: Change the parameter in place: `p -= lr * p.grad` under `torch.no_grad()`, or
`optimizer.step()`.

ja: `p = p - lr * p.grad` は新しいテンソルを作って `p` と名付けるだけです。
モデルのパラメータは元のままで、損失も変わりません。
直し方: `torch.no_grad()` の中で `p -= lr * p.grad` とその場で書き換えるか、
`optimizer.step()` を使います。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    losses = []
    for _ in range(epochs):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p = p - lr * p.grad
        losses.append(loss.item())
    return losses
