"""
en: rows_where returns N rows, and all of them are row 0 or row 1.
cause: As whole numbers, False and True are the indices 0 and 1; they no longer say
whether a row is kept.
fix: Use the mask as it is, with dtype bool: `x[keep]`.

ja: rows_where が N 行を返し、そのどれもが 0行目か1行目です。
原因: 整数にすると、False と True は 0 と 1 という行の番号になり、
残すかどうかを表さなくなります。
直し方: マスクを bool のまま使います（`x[keep]`）。
"""


def rows_where(x, keep):
    return x[keep.long()]
