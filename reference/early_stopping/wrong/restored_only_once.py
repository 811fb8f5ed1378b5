"""
en: A second restore_ does not find the weights.
cause: The first restore_ gives up what was kept.
fix: Leave the kept weights as they are in restore_.

ja: 2回目の restore_ では、重みが見つかりません。
原因: 1回目の restore_ で、保存した重みが失われています。
直し方: restore_ では、保存した重みをそのまま残します。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
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
        self.best_weights = None
