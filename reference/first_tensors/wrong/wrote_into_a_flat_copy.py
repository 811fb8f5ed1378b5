"""
code: in set_number calls reshape
en: A table that is a part of a larger tensor stays as it was: set_number has no effect
on it.
cause: `reshape` copies the numbers if they are not next to each other in memory, and
the value is put into the copy.
fix: Assign to the table itself: `table[row, column] = value`.

ja: table が大きなテンソルの一部のとき、set_number を呼んでも変わりません。
原因: `reshape` は、数値がメモリ上で連続していなければコピーを作ります。
そのコピーに書き込んでいるためです。
直し方: table 自体に代入します（`table[row, column] = value`）。
"""


def set_number(table, row, column, value):
    numbers = table.reshape(-1)
    numbers[row * table.shape[1] + column] = value
