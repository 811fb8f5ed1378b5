"""
en: The table that was passed in stays as it was: set_number has no effect on it.
cause: The value is put into a copy, and the caller still has the original.
fix: Assign to the table itself: `table[row, column] = value`.

ja: 渡された table が元のままで、set_number を呼んでも変わりません。
原因: コピーに書き込んでいるため、呼び出し元の table は変わりません。
直し方: table 自体に代入します（`table[row, column] = value`）。
"""


def set_number(table, row, column, value):
    table = table.clone()
    table[row, column] = value
    return table
