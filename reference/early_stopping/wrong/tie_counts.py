"""
en: A loss that is equal to the best one counts as an improvement.
cause: The comparison is `<=`.
fix: Compare with `<`.

ja: 最良の損失と等しい損失が、改善と見なされています。
原因: `<=` で比べています。
直し方: `<` で比べます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss <= self.best_loss - self.min_delta:
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
