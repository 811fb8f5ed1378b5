"""A deep copy of the state, and epochs that are numbered: how long ago was the best one?"""

import copy


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.epoch = self.best_epoch = 0
        self.best_loss = float("inf")

    def update(self, loss, model):
        self.epoch += 1
        if loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = loss, self.epoch
            self.best_state = copy.deepcopy(model.state_dict())
        return self.epoch - self.best_epoch >= self.patience

    def restore_(self, model):
        model.load_state_dict(self.best_state)
