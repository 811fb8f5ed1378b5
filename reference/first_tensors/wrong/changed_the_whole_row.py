"""
en: The whole row gets the value, not only the number in the given column.
fix: Give both indices: `table[row, column] = value`.

ja: 指定した列だけでなく、その行全体が value になっています。
直し方: 添字を2つ書きます（`table[row, column] = value`）。
"""


def set_number(table, row, column, value):
    table[row] = value
