"""
en: update returns None where it should return False.
cause: `return True` is under an `if`, and nothing is returned in the other case.
fix: Return the comparison itself: `return self.waited >= self.patience`.

ja: update が、False を返すべきところで None を返しています。
原因: `if` の中で `return True` としていますが、それ以外の場合の戻り値がありません。
直し方: 比較の結果をそのまま返します（`return self.waited >= self.patience`）。
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
            self.waited = 0
        else:
            self.waited += 1
        if self.waited >= self.patience:
            return True

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
