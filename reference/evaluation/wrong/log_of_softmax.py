"""
en: The loss is inf where the model is sure and wrong.
cause: `log` is taken of a probability that is rounded to 0.
fix: Pass the logits to `F.cross_entropy`, which needs no probabilities in between.

ja: モデルが自信をもって間違えたとき、損失が inf になります。
原因: 丸められて 0 になった確率の `log` を求めています。
直し方: ロジットを `F.cross_entropy` に渡します。途中で確率を求める必要がありません。
"""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            p = torch.softmax(logits, dim=1)
            loss -= torch.log(p[torch.arange(len(y), device=y.device), y]).sum().item()
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
