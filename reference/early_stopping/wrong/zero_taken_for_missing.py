"""
code: has not _._ or _

en: If the best loss is 0, the next loss is an improvement, whatever it is.
cause: `not` is true for the number 0.0, and not only for None.
fix: Ask `self.best_loss is None`, or begin with `float("inf")`.

ja: 最良の損失が 0 のとき、次の損失は何であっても改善とみなされます。
原因: `not` は、None だけでなく、数値の 0.0 でも真になります。
直し方: `self.best_loss is None` で調べるか、`float("inf")` から始めます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = None
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if not self.best_loss or loss < self.best_loss - self.min_delta:
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
