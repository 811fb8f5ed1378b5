"""
en: A larger loss counts as an improvement. That would be right for an accuracy, not for a loss.
fix: A loss is better if it is lower: `loss < self.best_loss - self.min_delta`, and the best loss
begins at `float("inf")`.

ja: 大きい損失が、改善と見なされています。正解率ならそれで正しいのですが、損失では逆です。
直し方: 損失は小さいほど良いので、`loss < self.best_loss - self.min_delta` とし、
最良の損失の初期値は `float("inf")` にします。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = -float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss > self.best_loss + self.min_delta:
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
