"""
en: After it has returned True once, update always returns True, also with an improvement.
cause: What says that training should stop is never set back to False.
fix: Return the comparison itself: `return self.waited >= self.patience`.

ja: 一度 True を返すと、その後は改善があっても、常に True を返しています。
原因: 止めるかどうかを表す値が、False に戻りません。
直し方: 比較の結果をそのまま返します（`return self.waited >= self.patience`）。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0
        self.stop = False

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
            self.stop = True
        return self.stop

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
