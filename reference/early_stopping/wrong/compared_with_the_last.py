"""
en: Each loss is compared with the one before it, not with the best one.
cause: The loss of every call takes the place of the best loss.
fix: Change the best loss only with an improvement.

ja: 損失が、最良の損失ではなく、直前の損失と比べられています。
原因: 呼び出しのたびに、最良の損失がその損失で置き換えられています。
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
        self.best_loss = loss
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
