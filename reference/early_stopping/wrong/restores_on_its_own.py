"""
en: update changes the weights of the model when it returns True.
cause: update calls restore_.
fix: Leave the model alone in update. Calling restore_ is up to the caller.

ja: update が、True を返すときにモデルの重みを変更しています。
原因: update の中で restore_ を呼んでいます。
直し方: update ではモデルを変更しません。restore_ は、呼び出す側が呼びます。
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
            self.restore_(model)
            return True
        return False

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
