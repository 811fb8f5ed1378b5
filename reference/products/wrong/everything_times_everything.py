"""
en: cost_per_item returns a table: each amount times the price of every item, not only
of the same one.
cause: `torch.outer` multiplies every number of one with every number of the other.
fix: Multiply the tensors as they are: `amounts * prices`.

ja: cost_per_item が表を返しています。同じ商品の値段だけでなく、
すべての商品の値段と掛けています。
原因: `torch.outer` は、一方のすべての要素と、もう一方のすべての要素を掛けます。
直し方: テンソルをそのまま掛けます（`amounts * prices`）。
"""

import torch


def cost_per_item(amounts, prices):
    return torch.outer(amounts, prices)
