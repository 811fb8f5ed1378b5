"""
en: update leaves the model in evaluation mode, and training goes on in that mode.
cause: `model.eval()` is called, although update only keeps weights.
fix: Leave `model.eval()` out.

ja: update の後、モデルが評価モードのままになり、学習もそのモードで続きます。
原因: 重みを保存するだけの update で、`model.eval()` を呼び出しています。
直し方: `model.eval()` を外します。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights = {}
        self.waited = 0

    def update(self, loss, model):
        model.eval()
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
