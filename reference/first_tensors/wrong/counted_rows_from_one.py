"""
en: The number that changes is one row too high and one column too far left.
fix: Use the indices as they are: in PyTorch the first row and the first column are 0.

ja: 1つ上の行の、1つ左の列の数値が書き換わっています。
直し方: 添字をそのまま使います。PyTorch では、最初の行と列は 0 です。
"""


def set_number(table, row, column, value):
    table[row - 1, column - 1] = value
