"""
en: A model in float64 (`model.double()`) stops with an error.
cause: `float()` converts x to float32, while the parameters are float64.
fix: Leave out `.float()`.

ja: float64 のモデル（`model.double()`）がエラーで止まります。
原因: `float()` が x を float32 に変換しますが、パラメータは float64 のままです。
直し方: `.float()` を外します。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1)

    def forward(self, x):
        return self.line(x.float())
