"""
code: has no float("inf") and has no _.inf

en: A very high first loss is not taken for an improvement.
cause: The best loss begins at a number, and the first loss is above it.
fix: Begin with `float("inf")`, which is larger than every loss.

ja: 最初の損失が非常に大きいと、改善と見なされません。
原因: 最良の損失の初期値が決まった数で、最初の損失がそれより大きくなっています。
直し方: 初期値を `float("inf")` にします。どの損失よりも大きい値です。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = 1000.0
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
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
