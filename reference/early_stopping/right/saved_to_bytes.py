"""The state is saved to bytes, as if to a file, and patience is counted downwards."""

import io
import math

import torch


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = self.left = patience
        self.threshold = math.inf
        self.min_delta = min_delta
        self.file = None

    def update(self, loss, model):
        self.left -= 1
        if not math.isnan(loss) and loss < self.threshold:
            self.threshold = loss - self.min_delta
            self.left = self.patience
            self.file = io.BytesIO()
            torch.save(model.state_dict(), self.file)
        return self.left <= 0

    def restore_(self, model):
        self.file.seek(0)
        model.load_state_dict(torch.load(self.file))
