"""
en: update returns True one call too early.
cause: The count is already 1 after an improvement.
fix: Set the count to 0 with each improvement, and add 1 in the other case only.

ja: update が True を返すのが、1回早くなっています。
原因: 改善の直後に、回数がすでに 1 になっています。
直し方: 改善のたびに回数を 0 にし、改善がないときだけ 1 を足します。
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
        self.waited += 1
        return self.waited >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_weights)
