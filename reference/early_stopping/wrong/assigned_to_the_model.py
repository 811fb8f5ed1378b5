"""
code: passes assign

en: After restore_, the model has the tensors that were kept, not its own with their values: an
optimizer from before no longer trains it, and more training changes what is kept.
cause: With `assign=True`, `load_state_dict` puts the tensors themselves into the model.
fix: Leave `assign=True` out: then the values are copied.

ja: restore_ の後、モデルに入っているのは、値を戻した元のテンソルではなく、保存したテンソルです。
前に作ったオプティマイザーでは学習が進まず、学習を続けると、保存した重みも変わります。
原因: `assign=True` を付けた `load_state_dict` は、渡されたテンソルそのものをモデルに入れます。
直し方: `assign=True` を外します。すると値がコピーされます。
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
            self.best_weights = {name: t.clone() for name, t in model.state_dict().items()}
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights, assign=True)
