"""
wrong: off the CPU only
en: The sums are taken as a product with a column of ones, and the column lies on the CPU, wherever
the scores are.
mend: Say `device=scores.device` where a tensor is made, or use `sum`.

ja: 和を 1 の列との積で求めていますが、その列は得点がどこにあっても CPU に置かれます。
直し方: テンソルを作るときに `device=scores.device` を付けるか、`sum` を使います。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores - scores.max(dim=1, keepdim=True).values)
    return powers / (powers @ torch.ones(scores.shape[1], 1, dtype=scores.dtype))
