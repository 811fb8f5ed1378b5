"""
code: calls detach and lacks clone

en: The weights that are kept change when the model trains on, so restore_ brings back the last
ones, not the best.
cause: `detach()` gives a tensor without a record, but with the same memory. So does `.cpu()`, if the
tensor is on the CPU.
fix: Keep copies: `{name: values.clone() for name, values in model.state_dict().items()}`.

ja: 保存した重みが、モデルの学習とともに変わります。
そのため、restore_ で戻るのは、最良ではなく最後の重みです。
原因: `detach()` は計算の記録から切り離しますが、メモリは共有したままです。
CPU にあるテンソルの `.cpu()` も同じです。
直し方: すべての値のコピーを保存します。
`{name: values.clone() for name, values in model.state_dict().items()}` と書けます。
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
                name: values.detach() for name, values in model.state_dict().items()
            }
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
