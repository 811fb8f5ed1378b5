"""
en: update returns True for "go on" and False for "stop", the wrong way round.
fix: Return `self.waited >= self.patience`.

ja: update の戻り値が逆です。止めるべきときに False、続けるときに True を返しています。
直し方: `self.waited >= self.patience` を返します。
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
        return self.waited < self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
