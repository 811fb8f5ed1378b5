"""
en: If .grad is very large or nan before the call, the result is wrong.
cause: The result is the difference of .grad after and before. The digits get lost in a very
large number, and nan minus nan is nan.
fix: Call `model.zero_grad()` before `loss.backward()`, or use `torch.autograd.grad`.

ja: 呼び出す前の .grad に非常に大きな値や nan が入っていると、結果が正しくありません。
原因: 呼び出しの前後の .grad の差を取っています。非常に大きな値では桁が失われ、nan
どうしの差は nan になります。
直し方: `loss.backward()` の前に `model.zero_grad()` を呼ぶか、`torch.autograd.grad`
を使います。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    for p in trainable.values():
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    before = {name: p.grad.clone() for name, p in trainable.items()}
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad - before[name] for name, p in trainable.items()}
