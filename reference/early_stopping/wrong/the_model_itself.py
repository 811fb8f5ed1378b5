"""
code: lacks state_dict and lacks clone and lacks deepcopy

en: The weights that are kept change when the model trains on, so restore_ brings back the last
ones, not the best.
cause: What is kept is the model itself, or its parameters, and no copy. They train on.
fix: Keep copies: `{name: values.clone() for name, values in model.state_dict().items()}`.

ja: 保存した重みが、モデルの学習とともに変わります。
そのため、restore_ で戻るのは、最良ではなく最後の重みです。
原因: 保存しているのはモデルやパラメータそのもので、コピーではありません。
その後の学習で変わります。
直し方: すべての値のコピーを保存します。
`{name: values.clone() for name, values in model.state_dict().items()}` と書けます。
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_model = None
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_model = model
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        for p, best in zip(model.parameters(), self.best_model.parameters(), strict=True):
            p.data.copy_(best.data)
        for b, best in zip(model.buffers(), self.best_model.buffers(), strict=True):
            b.copy_(best)
