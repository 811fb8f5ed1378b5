"""
en: The loss is wrong: `F.cross_entropy` gets probabilities instead of logits.
cause: Softmax is applied to the outputs, and `F.cross_entropy` applies softmax itself. So it is
applied twice.
fix: Pass the outputs of the model to `F.cross_entropy` as they are.

ja: 損失が違います。`F.cross_entropy` に、ロジットではなく確率を渡しています。
原因: 出力に softmax を適用していますが、`F.cross_entropy` も softmax を計算するので、2回適用されます。
直し方: モデルの出力を、そのまま `F.cross_entropy` に渡します。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            probabilities = torch.softmax(model(x), dim=1)
            loss += F.cross_entropy(probabilities, y).item() * len(y)
            right += (probabilities.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
