"""
en: The weights of the lowest loss are kept, also if it is no improvement because of min_delta.
cause: One comparison decides about the count, and another one, without `min_delta`, about the
weights.
fix: Keep the weights where the count is set to 0.

ja: min_delta のために改善とならなくても、損失が最小だったときの重みが保存されています。
原因: 回数を決める比較と、重みを決める比較が別々で、重みのほうでは `min_delta` を使っていません。
直し方: 回数を 0 にするところで、重みを保存します。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = self.lowest = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.lowest:
            self.lowest = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
