"""
en: nan counts as an improvement.
cause: The question is whether the loss is not worse. A comparison with nan is false, so "not
worse" is true for it.
fix: Ask whether the loss is better: `loss < self.best_loss - self.min_delta`.

ja: nan が、改善と見なされています。
原因: 「悪くなっていないか」を調べています。
nan との比較は偽なので、「悪くなっていない」ことになります。
直し方: 「良くなったか」を調べます（`loss < self.best_loss - self.min_delta`）。
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
