"""
code: lacks randperm
en: The first part always holds the same rows, the first `count`.
cause: The rows are cut without having been shuffled.
fix: Draw an order with `torch.randperm`, and cut it at `count`.

ja: 1つ目には、いつも先頭の count 行が入ります。
原因: シャッフルせずに分けています。
直し方: `torch.randperm` で順序を決め、それを count の位置で分けます。
"""


def shuffled_split(x, y, count, generator):
    return (x[:count], y[:count]), (x[count:], y[count:])
