"""First the row, then the column in it; `if` statements instead of `and`."""


def alike(a, b):
    if tuple(a.shape) != tuple(b.shape):
        return False
    return not a.dtype != b.dtype


def set_number(table, row, column, value):
    table[row][column] = value
    return table


def number_at(table, row, column):
    number = table[row][column]
    return float(number)
