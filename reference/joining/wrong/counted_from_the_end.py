"""
code: has _[:-_]
en: If count is N, the first part is empty, and the second one has all the rows.
cause: `order[:-k]` is empty for k = 0, because -0 is 0, the start.
fix: Cut at `count`: `order[:count]` and `order[count:]`.

ja: count が N のとき、1つ目が空になり、すべての行が2つ目に入ります。
原因: k = 0 のとき、-0 は先頭の 0 と同じなので、`order[:-k]` は空になります。
直し方: count の位置で分けます（`order[:count]` と `order[count:]`）。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    rest = len(x) - count
    first, second = order[:-rest], order[-rest:]
    return (x[first], y[first]), (x[second], y[second])
