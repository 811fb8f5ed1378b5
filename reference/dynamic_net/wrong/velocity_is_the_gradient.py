"""
code: has _ = _p.grad and has no _.grad.clone()

en: From the second step on, the velocity is not momentum·v + g: what it was before is lost.
cause: The first velocity is the tensor in .grad itself. Clearing it and `backward()` write into
that tensor, and so into the velocity.
fix: Give each velocity a tensor of its own: `p.grad.clone()`, or zeros at first.

ja: 2回目のステップから、速度が momentum·v + g になっていません。それまでの速度が失われています。
原因: 最初の速度が、.grad に入っているテンソルそのものです。勾配を消すときや `backward()` で書き込まれる値は、速度にも入ります。
直し方: 速度は別のテンソルにします。`p.grad.clone()` を使うか、はじめを 0 のテンソルにします。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    velocity = {}
    losses = []
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).sum()
        for p in model.parameters():
            if p.grad is not None:
                p.grad.zero_()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                if p.grad is None:
                    continue
                if p in velocity:
                    velocity[p].mul_(momentum).add_(p.grad)
                else:
                    velocity[p] = p.grad
                p -= lr * velocity[p]
        losses.append(loss.item())
    return losses
