"""
en: `sum(dim=1)` has the shape (N,), which broadcasting lines up with the columns: column j is
divided by the sum of row j, or the shapes do not fit.
mend: Keep the dimension, `sum(dim=1, keepdim=True)`, for the shape (N, 1).

ja: `sum(dim=1)` の形は (N,) なので、ブロードキャストでは列とそろえられます。
j 列目を j 行目の和で割ることになるか、形が合わずにエラーになります。
直し方: `sum(dim=1, keepdim=True)` で次元を残し、形を (N, 1) にします。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores - scores.max(dim=1, keepdim=True).values)
    return powers / powers.sum(dim=1)
