"""
en: number_at reads row number `column` and column number `row`: the two are swapped.
fix: Give the row first: `table[row, column]`.

ja: number_at が、行と列を逆にして読んでいます。
直し方: 行を先に書きます（`table[row, column]`）。
"""


def number_at(table, row, column):
    return table[column, row].item()
