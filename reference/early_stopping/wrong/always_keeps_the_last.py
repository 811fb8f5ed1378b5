"""
en: The weights of the last call are kept, not those of the best loss.
cause: The weights are kept in every call of update.
fix: Keep them only with an improvement.

ja: 最良の損失のときではなく、最後の呼び出しのときの重みが保存されています。
原因: update の呼び出しのたびに、重みを保存しています。
直し方: 改善のときだけ保存します。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        self.best_weights = {name: values.clone() for name, values in model.state_dict().items()}
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
