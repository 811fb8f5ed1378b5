"""
code: in blank calls expand
en: Several places of the table are the same number in memory: writing to one place
changes the others with it.
cause: `expand` shows the same zeros again and again, without copying them.
fix: Make a table with a number for each place: `torch.zeros(rows, columns)`.

ja: 表の複数の要素が、メモリ上の同じ数値になっています。
1か所に書き込むと、ほかの要素も一緒に変わります。
原因: `expand` は、同じ 0 をコピーせずに繰り返し見せるだけです。
直し方: 要素ごとに数値をもつ表を作ります（`torch.zeros(rows, columns)`）。
"""

import torch


def blank(rows, columns):
    return torch.zeros(columns).expand(rows, columns)
