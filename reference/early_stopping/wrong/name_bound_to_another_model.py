"""
en: restore_ leaves the model as it is.
cause: The copy is only given a name, or returned. The model of the caller does not change.
fix: Change the model itself: `model.load_state_dict(…)`.

ja: restore_ を呼んでも、モデルが変わりません。
原因: コピーに名前を付けたり、コピーを返したりしているだけで、
呼び出した側のモデルは変わりません。
直し方: モデルそのものを変更します（`model.load_state_dict(…)`）。
"""

import copy


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
            self.best_weights = copy.deepcopy(model)
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model = copy.deepcopy(self.best_weights)
