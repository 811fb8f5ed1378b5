"""
code: calls backward

en: evaluate records the calculations and changes what is in .grad, as if the model were
trained.
cause: `backward()` is called for the loss, as in training.
fix: Leave `backward()` out, and put the loop into `with torch.no_grad():`.

ja: 学習のときのように計算を記録し、.grad の値を変えています。
原因: 学習と同じく、損失に対して `backward()` を呼んでいます。
直し方: `backward()` を外し、ループを `with torch.no_grad():` の中に入れます。
"""

from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    total, right, rows = 0.0, 0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        logits = model(x)
        loss = F.cross_entropy(logits, y)
        loss.backward()
        total += loss.item() * len(y)
        right += (logits.argmax(dim=1) == y).sum().item()
        rows += len(y)
    model.train(was_training)
    return {"loss": total / rows, "accuracy": right / rows}
