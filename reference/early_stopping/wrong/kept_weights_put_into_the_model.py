"""
code: has _.data = _ or has _._ = _ and lacks load_state_dict

en: After restore_, the model and the kept weights share their memory. If the model trains on, a
second restore_ does not bring back the best weights.
cause: The kept tensors themselves are put into the model, not their values.
fix: Copy the values: `model.load_state_dict(…)`.

ja: restore_ の後、モデルと保存した重みがメモリを共有しています。
学習を続けると、もう一度 restore_ を呼んでも最良の重みに戻りません。
原因: 値ではなく、保存したテンソルそのものをモデルに入れています。
直し方: 値をコピーします（`model.load_state_dict(…)`）。
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
        for name, values in model.state_dict(keep_vars=True).items():
            values.data = self.best_weights[name]
