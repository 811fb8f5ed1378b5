"""
en: After evaluate, parameters of the model are no longer trainable.
cause: `requires_grad_(False)` keeps the calculations from being recorded, but it stays that
way.
fix: Use `with torch.no_grad():`, which ends with its block.

ja: evaluate の後、モデルのパラメータが学習可能でなくなっています。
原因: `requires_grad_(False)` で記録を止めていますが、その設定が後まで残ります。
直し方: ブロックの中だけで働く `with torch.no_grad():` を使います。
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
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
