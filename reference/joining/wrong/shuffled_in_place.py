"""
code: has x[:] = _

en: The split is right, but `x` and `y` themselves have changed.
cause: `x[:] = …` writes into the tensor that was passed in.
fix: Give the shuffled rows a new tensor, by an index with the order, and leave the argument as it
is.

ja: 分け方は合っていますが、渡された x と y 自体も書き換わっています。
原因: `x[:] = …` は、渡されたテンソルに書き込みます。
直し方: 順序をインデックスにして、入れ替えた行を新しいテンソルにします。引数は変更しません。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    x[:] = x[order]
    y[:] = y[order]
    return (x[:count], y[:count]), (x[count:], y[count:])
