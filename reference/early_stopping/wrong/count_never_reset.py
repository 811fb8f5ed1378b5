"""
en: All calls without an improvement are counted, not only those since the best one.
cause: The count is not set to 0 with an improvement.
fix: Set the count to 0 where the best weights are kept.

ja: 最良の損失の後だけでなく、改善のなかった呼び出しがすべて数えられています。
原因: 改善があったときに、回数を 0 に戻していません。
直し方: 最良の重みを保存するところで、回数を 0 に戻します。
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
            self.best_loss = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
