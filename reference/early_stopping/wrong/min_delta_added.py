"""
en: A loss above the best one counts as an improvement, if it is above it by less than min_delta.
cause: min_delta is added to the best loss, not subtracted.
fix: Compare with `self.best_loss - self.min_delta`.

ja: 最良の損失より大きくても、差が min_delta より小さければ改善と見なされています。
原因: 最良の損失から min_delta を引かずに、足しています。
直し方: `self.best_loss - self.min_delta` と比べます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss + self.min_delta:
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
