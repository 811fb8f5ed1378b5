"""
en: The rows that should be left out are still there, filled with zeros.
cause: Multiplying by the mask keeps the shape.
fix: Pick with the mask: `x[keep]`.

ja: 取り除くはずの行が、0 で埋められたまま残っています。
原因: マスクを掛けても、形は変わりません。
直し方: マスクで選びます（`x[keep]`）。
"""


def rows_where(x, keep):
    return x * keep.unsqueeze(1)
