"""
code: has _w += 1; _w = 0; return True and has no _ == _

en: After it has returned True, update returns False, although there is still no improvement.
cause: The count begins at 0 again when the patience is over.
fix: Set the count to 0 only with an improvement.

ja: True を返した後、まだ改善がないのに False を返しています。
原因: True を返すときに、回数を 0 に戻しています。
直し方: 回数を 0 に戻すのは、改善したときだけにします。
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
            self.waited = 0
            return True
        return False

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
