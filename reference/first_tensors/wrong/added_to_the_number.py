"""
en: The value is added to the number that was there, instead of replacing it.
fix: Use `=` instead of `+=`.

ja: 元の数値が value に置き換わらず、value が足されています。
直し方: `+=` ではなく `=` を使います。
"""


def set_number(table, row, column, value):
    table[row, column] += value
