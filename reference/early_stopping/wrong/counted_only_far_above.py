"""
code: has _ > _ + self._ or has _ >= _ + self._

en: A loss that is above the best one by less than min_delta is not counted as a call without an
improvement.
cause: There are two comparisons, and a loss between them is neither an improvement nor counted.
fix: Compare once, `loss < self.best_loss - self.min_delta`, and count in every other case: `else:`.

ja: 最良の損失より大きくても、その差が min_delta より小さければ、改善のない呼び出しとして数えられません。
原因: 比較が2つあり、その間の損失は、改善とも、改善のない呼び出しともみなされません。
直し方: 比較は `loss < self.best_loss - self.min_delta` の1つだけにし、そうでなければ必ず数えます（`else:`）。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss:
            self.best_loss = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
            self.waited = 0
        elif loss > self.best_loss + self.min_delta:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
