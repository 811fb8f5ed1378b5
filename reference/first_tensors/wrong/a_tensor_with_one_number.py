"""
en: The right number comes out, but as a tensor, not as a Python float.
cause: An index gives a tensor again, even where it picks a single number.
fix: Take it out with `.item()`: `table[row, column].item()`.

ja: 値は合っていますが、Python の float ではなくテンソルのままです。
原因: 添字で1つの数値を選んでも、得られるのはテンソルです。
直し方: `.item()` で取り出します（`table[row, column].item()`）。
"""


def number_at(table, row, column):
    return table[row, column]
