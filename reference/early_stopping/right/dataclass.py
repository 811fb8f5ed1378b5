"""A dataclass, and copies of the values that are written over in place."""

from dataclasses import dataclass, field

import torch


@dataclass
class EarlyStopping:
    patience: int
    min_delta: float = 0.0
    best: float = float("inf")
    since: int = 0
    kept: dict = field(default_factory=dict)

    def update(self, loss, model):
        better = loss < self.best - self.min_delta
        if better:
            self.best = loss
            with torch.no_grad():
                self.kept.update((name, value + 0) for name, value in model.state_dict().items())
        self.since = 0 if better else self.since + 1
        return not self.since < self.patience

    def restore_(self, model):
        for name, value in model.state_dict().items():
            value.copy_(self.kept[name])
