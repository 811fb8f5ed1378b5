"""
code: calls randperm
en: The first part always holds the same rows, the first `count`.
cause: The rows are split before they are shuffled, so that only the order within each
part is random.
fix: Shuffle all rows first, and split afterwards.

ja: 1つ目には、いつも先頭の count 行が入ります。
原因: シャッフルする前に分けているので、それぞれの中の順序しかランダムになりません。
直し方: 先に全部の行をシャッフルしてから分けます。
"""

import torch


def shuffled_split(x, y, count, generator):
    first = torch.randperm(count, generator=generator)
    second = count + torch.randperm(len(x) - count, generator=generator)
    return (x[first], y[first]), (x[second], y[second])
