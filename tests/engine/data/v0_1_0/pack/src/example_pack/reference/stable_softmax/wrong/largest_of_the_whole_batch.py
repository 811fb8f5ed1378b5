"""
en: The largest score of the whole batch is subtracted from every row. A row that lies far below it
becomes exp(-1000) = 0 throughout, and 0 / 0 is nan.
mend: Take the largest of each row: `scores.max(dim=1, keepdim=True).values`.

ja: バッチ全体の最大の得点を、どの行からも引いています。それよりずっと小さい得点ばかりの行は
exp(-1000) = 0 だけになり、0 / 0 は nan です。
直し方: 行ごとの最大を `scores.max(dim=1, keepdim=True).values` で求めます。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores - scores.max())
    return powers / powers.sum(dim=1, keepdim=True)
