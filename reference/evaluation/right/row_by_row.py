"""Row by row in plain Python: logsumexp less the logit of the label, `max` with a key."""

import torch


@torch.no_grad()
def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, n = 0.0, 0, 0
    for x, y in loader:
        for logits, label in zip(model(x.to(device)), y.tolist(), strict=True):
            loss += (torch.logsumexp(logits, dim=0) - logits[label]).item()
            values = logits.tolist()
            right += max(range(len(values)), key=values.__getitem__) == label
            n += 1
    if was_training:
        model.train()
    return {"loss": loss / n, "accuracy": right / n}
