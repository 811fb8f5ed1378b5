"""A copy of the whole model; its values are copied back one by one."""

from copy import deepcopy

import torch


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = None
        self.best_model = None
        self.bad = 0

    def improved(self, loss):
        if loss != loss:
            return False
        return self.best_loss is None or self.best_loss - loss > self.min_delta

    def update(self, loss, model):
        if self.improved(loss):
            self.best_loss = loss
            self.best_model = deepcopy(model)
            self.bad = 0
            return False
        self.bad += 1
        if self.bad >= self.patience:
            return True
        return False

    @torch.no_grad()
    def restore_(self, model):
        for p, best in zip(model.parameters(), self.best_model.parameters(), strict=True):
            p.copy_(best)
        for b, best in zip(model.buffers(), self.best_model.buffers(), strict=True):
            b.copy_(best)
