"""
code: has _[:-_]

en: If count is N, the first part is empty, and the second one has all the rows.
cause: `order[:-k]` is empty for k = 0, because -0 is 0, the start.
fix: Cut the order at `count`: the first `count` numbers, and the rest.

ja: count が N のとき、1つ目が空になり、すべての行が2つ目に入ります。
原因: k = 0 のとき、-0 は先頭の 0 と同じなので、`order[:-k]` は空になります。
直し方: 順序を `count` の位置で分けます。先頭の `count` 個と、その残りです。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    rest = len(x) - count
    first, second = order[:-rest], order[-rest:]
    return (x[first], y[first]), (x[second], y[second])
