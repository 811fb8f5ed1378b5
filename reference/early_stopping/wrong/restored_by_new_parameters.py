"""
en: restore_ gives the model new parameters. An optimizer that was made before still has the old
ones, so its steps no longer change the model.
fix: Copy the values into the parameters that are there: `model.load_state_dict(…)`.

ja: restore_ が、モデルのパラメータを新しいものに取り替えています。
前に作ったオプティマイザーには古いパラメータが残り、ステップを進めてもモデルが変わりません。
直し方: 今あるパラメータに値をコピーします（`model.load_state_dict(…)`）。
"""

import copy


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_model = None
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_model = copy.deepcopy(model)
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        vars(model).update(vars(copy.deepcopy(self.best_model)))
