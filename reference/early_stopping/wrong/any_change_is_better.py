"""
code: calls abs

en: A loss that is above the best one by more than min_delta counts as an improvement, too.
cause: `abs` takes the difference without its sign.
fix: Compare without it: `loss < self.best_loss - self.min_delta`.

ja: 最良の損失より min_delta を超えて大きい損失も、改善と見なされています。
原因: `abs` によって、差の符号がなくなっています。
直し方: `abs` を使わずに比べます（`loss < self.best_loss - self.min_delta`）。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if abs(self.best_loss - loss) > self.min_delta:
            self.best_loss = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
