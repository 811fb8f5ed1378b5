"""
en: The rows of x and y do not belong together any more. And the first part always holds the
same rows, the first `count`.
cause: The rows are split before they are shuffled, and x and y are not shuffled with the same order.
fix: Draw one order of all rows, use it for x and for y, and split afterwards.

ja: x の行と y の対応がずれています。また、1つ目には、いつも先頭の count 行が入ります。
原因: シャッフルする前に分けています。また、x と y に同じ順序が使われていません。
直し方: 全部の行の順序を一度だけ決め、x と y の両方に使ってから分けます。
"""

import torch


def shuffled_split(x, y, count, generator):
    def shuffled(rows):
        return rows[torch.randperm(len(rows), generator=generator)]

    x_1, x_2 = shuffled(x[:count]), shuffled(x[count:])
    y_1, y_2 = shuffled(y[:count]), shuffled(y[count:])
    return (x_1, y_1), (x_2, y_2)
