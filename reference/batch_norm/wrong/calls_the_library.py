"""
en: The layer calls the batch norm of PyTorch instead of computing it.
fix: Write it from the formulas, with `mean` and `var`.

ja: この層が、自分で計算せずに、PyTorch のバッチ正規化を呼び出しています。
直し方: `mean` と `var` を使い、計算式から書きます。
"""

from torch import nn


class BatchNorm1d(nn.BatchNorm1d):
    pass
