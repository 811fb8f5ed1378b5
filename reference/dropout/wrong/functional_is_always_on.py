"""
code: calls dropout and has no self.train

en: In evaluation mode, elements are dropped, too.
cause: The function `dropout` of PyTorch does not know the mode of your module. Its argument
`training` is True by default.
fix: Pass `self.training` on.

ja: 評価モードでも、要素が 0 になります。
原因: PyTorch の関数 `dropout` には、モジュールのモードがわかりません。引数 `training` の既定値は
True です。
直し方: `self.training` を渡します。
"""

from torch import nn
from torch.nn import functional as F


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return F.dropout(x, self.p)
