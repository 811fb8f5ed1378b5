"""
en: update returns True one call too late.
cause: The update waits for more than `patience` calls without an improvement; `patience` of them are
enough.
fix: Stop as soon as the count reaches the patience: count 1 at the first call without an
improvement, and compare with `>=`.

ja: update が True を返すのが、1回遅くなっています。
原因: 改善のない回数が `patience` を超えるまで、True になりません。
直し方: 回数が patience に達したらすぐに止めます。改善のない最初の呼び出しで 1 と数え、`>=` で比べます。
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
        return self.waited > self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
