"""
en: `float()` turns the inputs into float32, so a model in float64 (`model.double()`) meets
another dtype and stops with an error.
mend: Leave the dtype of x alone.

ja: `float()` で入力を float32 に変えてしまうので、
float64 のモデル（`model.double()`）と型が合わずにエラーで止まります。
直し方: x の型はそのままにします。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1)

    def forward(self, x):
        return self.line(x.float())
