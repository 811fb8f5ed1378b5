"""
en: No loss is ever an improvement.
cause: The best loss begins at a number that no loss is below, such as 0.
fix: Begin with `float("inf")`, which is larger than every loss.

ja: どの損失も、改善と見なされません。
原因: 最良の損失の初期値が、0 のように、どの損失よりも小さくなっています。
直し方: 初期値を `float("inf")` にします。どの損失よりも大きい値です。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = 0.0
        self.best_weights = None
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
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
