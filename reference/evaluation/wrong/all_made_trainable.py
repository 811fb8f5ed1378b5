"""
en: After evaluate, parameters that were frozen before are trainable.
cause: In the end, all parameters are made trainable, also those that were frozen before.
fix: Use `with torch.no_grad():`, and leave the parameters alone.

ja: evaluate の後、固定していたパラメータが学習可能になっています。
原因: 最後に、固定していたものも含めて、すべてのパラメータを学習可能にしています。
直し方: `with torch.no_grad():` を使い、パラメータの設定は変えないようにします。
"""

from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    model.requires_grad_(False)
    loss, right, rows = 0.0, 0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        logits = model(x)
        loss += F.cross_entropy(logits, y).item() * len(y)
        right += (logits.argmax(dim=1) == y).sum().item()
        rows += len(y)
    model.requires_grad_(True)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
