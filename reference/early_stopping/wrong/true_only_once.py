"""
en: After it has returned True, update returns False, although there is still no improvement.
cause: The count is compared with `==`, so a larger count is not enough.
fix: Compare with `>=`.

ja: True を返した後、まだ改善がないのに False を返しています。
原因: 回数を `==` で比べているため、それより大きくなると False になります。
直し方: `>=` で比べます。
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
        return self.waited == self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
