"""When to stop training, and how to get back the best weights.

The task is in README.md, next to this file.
"""

from torch import Tensor, nn


class EarlyStopping:
    """Says when training should stop, and keeps the best weights of the model."""

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        """Stop after `patience` updates in a row without an improvement.

        An improvement is a loss that is lower than the best one by more than `min_delta`.
        """
        # BEGIN SOLUTION
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_weights: dict[str, Tensor] = {}
        self.waited = 0  # updates since the best one
        # END SOLUTION

    def update(self, loss: float, model: nn.Module) -> bool:
        """Take note of the validation loss of the model as it is now: should training stop?"""
        # BEGIN SOLUTION
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_weights = {
                name: values.clone() for name, values in model.state_dict().items()
            }
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
        # END SOLUTION

    def restore_(self, model: nn.Module) -> None:
        """Put the best weights into the model, in place."""
        # BEGIN SOLUTION
        model.load_state_dict(self.best_weights)
        # END SOLUTION
