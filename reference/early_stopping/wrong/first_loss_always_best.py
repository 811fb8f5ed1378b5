"""
en: If the first loss is nan, it becomes the best loss, and no later loss is ever an improvement.
cause: The first loss is taken as the best one without being compared.
fix: Begin with `float("inf")` as the best loss, and compare the first loss, too.

ja: 最初の損失が nan だと、それが最良の損失になり、その後の損失がどれも改善になりません。
原因: 最初の損失を、比べずに最良の損失としています。
直し方: 最良の損失の初期値を `float("inf")` にして、最初の損失も比べます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = None
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        if self.best_loss is None or loss < self.best_loss - self.min_delta:
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
