"""
en: nan counts as an improvement.
cause: The code tests whether the loss is too high, and takes everything else for an improvement.
A comparison with nan is false.
fix: Ask whether the loss is an improvement, `loss < self.best_loss - self.min_delta`, and not
whether it is none.

ja: nan が、改善と見なされています。
原因: 損失が大きいかどうかを調べ、それ以外を改善としています。nan との比較は偽になります。
直し方: 改善かどうかを調べます（`loss < self.best_loss - self.min_delta`）。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss >= self.best_loss - self.min_delta:
            self.waited += 1
        else:
            self.best_loss = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
            self.waited = 0
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
