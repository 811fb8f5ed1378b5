"""
code: has _.load_state_dict(_w); _w = _.state_dict()

en: After restore_, the model and the kept weights share their memory. If the model trains on, a
second restore_ does not bring back the best weights.
cause: After the values are in the model, the kept weights are replaced by tensors of the model itself.
fix: Leave the kept weights as they are in restore_.

ja: restore_ の後、モデルと保存した重みがメモリを共有しています。
学習を続けると、もう一度 restore_ を呼んでも最良の重みに戻りません。
原因: 値をモデルに戻した後、保存した重みをモデルのテンソルで置き換えています。
直し方: restore_ では、保存した重みをそのままにしておきます。
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
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
        self.best_weights = model.state_dict()
