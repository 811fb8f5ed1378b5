"""
en: number_at returns an int: what comes after the point is gone.
fix: Leave out `int(…)`; `.item()` gives the float.

ja: number_at が int を返していて、小数点以下が失われています。
直し方: `int(…)` を外します。`.item()` だけで float になります。
"""


def number_at(table, row, column):
    return int(table[row, column])
