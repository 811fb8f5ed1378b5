"""
en: A call with nan is not counted as one without an improvement.
cause: update returns before it counts.
fix: Treat nan like any other loss that is no improvement: add 1 to the count.

ja: nan を渡した呼び出しが、改善のない回数に数えられていません。
原因: 回数に足す前に、update が終わっています。
直し方: nan も、改善のないほかの損失と同じように扱い、回数に 1 を足します。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss != loss:
            return self.waited >= self.patience
        if loss < self.best_loss - self.min_delta:
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
