"""
en: A loss that is lower, but no improvement because of min_delta, moves the best loss. Small
steps downwards then never add up to an improvement.
cause: The best loss is the lowest of all losses, not that of the last improvement.
fix: Change the best loss only with an improvement.

ja: min_delta のために改善とならない損失でも、最良の損失が小さくなります。
これでは、少しずつ小さくなっても改善になりません。
原因: 最良の損失が、最後に改善したときの損失ではなく、それまでの最小値になっています。
直し方: 最良の損失は、改善のときだけ置き換えます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss - self.min_delta:
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
            self.waited = 0
        else:
            self.waited += 1
        self.best_loss = loss if loss < self.best_loss else self.best_loss
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
