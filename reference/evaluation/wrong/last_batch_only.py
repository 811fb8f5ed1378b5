"""
en: Loss and accuracy are those of the last batch, not of all rows.
cause: What was measured for a batch replaces what was measured before.
fix: Add up with `+=`, and divide after the loop.

ja: 損失と正解率が、すべての行ではなく、最後のバッチの値になっています。
原因: バッチごとに、それまでの値が新しい値で置き換えられています。
直し方: `+=` で足していき、ループの後で割ります。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss = F.cross_entropy(logits, y).item()
            accuracy = (logits.argmax(dim=1) == y).float().mean().item()
    model.train(was_training)
    return {"loss": loss, "accuracy": accuracy}
