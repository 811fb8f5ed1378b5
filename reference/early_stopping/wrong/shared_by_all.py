"""
en: All EarlyStopping share what they keep: one takes over the best weights of another.
cause: The dict of the best weights belongs to the class, not to the object.
fix: Make a dict of its own for each object, in `__init__`: `self.best_weights = {}`.

ja: 保存した重みが、すべての EarlyStopping で共有され、ほかのものの重みで上書きされます。
原因: 最良の重みの辞書が、オブジェクトではなくクラスの属性です。
直し方: `__init__` の中で、オブジェクトごとに辞書を作ります（`self.best_weights = {}`）。
"""


class EarlyStopping:
    best_weights = {}

    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.waited = 0

    def update(self, loss, model):
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            for name, values in model.state_dict().items():
                self.best_weights[name] = values.clone()
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
