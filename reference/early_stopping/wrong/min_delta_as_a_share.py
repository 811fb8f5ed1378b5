"""
en: min_delta is taken as a share of the best loss, not as a difference of losses.
cause: The best loss is multiplied by 1 - min_delta.
fix: Compare with `self.best_loss - self.min_delta`.

ja: min_delta が、損失の差ではなく、最良の損失に対する割合として扱われています。
原因: 最良の損失に 1 - min_delta を掛けています。
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
        if loss < self.best_loss * (1 - self.min_delta):
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
