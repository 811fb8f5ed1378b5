"""
en: rows_where returns the rows for which keep is False.
fix: Use the mask without `~`, which turns True and False round.

ja: rows_where が、keep が False の行を返しています。
直し方: True と False を反転させる `~` を外します。
"""


def rows_where(x, keep):
    return x[~keep]
