"""
code: lacks state_dict

en: restore_ puts back the parameters, but not the buffers, such as the averages of a batch norm.
cause: Only `parameters()` or `named_parameters()` are kept.
fix: Keep clones of everything in `model.state_dict()`.

ja: restore_ で戻るのはパラメータだけで、バッチ正規化の平均などのバッファが戻りません。
原因: `parameters()` か `named_parameters()` だけを保存しています。
直し方: `model.state_dict()` のすべての値のコピーを保存します。
"""

import torch


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_weights = [p.detach().clone() for p in model.parameters()]
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        with torch.no_grad():
            for p, best in zip(model.parameters(), self.best_weights, strict=True):
                p.copy_(best)
