"""
en: rows_where uses the mask for the columns, not for the rows.
cause: The mask is in the second place of the brackets.
fix: Put the mask in the first place: `x[keep]`.

ja: rows_where が、マスクを行ではなく列に使っています。
原因: マスクが角括弧の2番目に書かれています。
直し方: マスクを1番目に書きます（`x[keep]`）。
"""


def rows_where(x, keep):
    return x[:, keep]
