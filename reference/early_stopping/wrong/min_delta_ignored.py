"""
en: Every loss below the best one counts as an improvement, however small the difference is.
cause: `min_delta` is not used.
fix: Compare with `self.best_loss - self.min_delta`.

ja: 差がどんなに小さくても、最良の損失より小さければ改善と見なされています。
原因: `min_delta` を使っていません。
直し方: `self.best_loss - self.min_delta` と比べます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss:
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
