"""
en: The bills are right, but rows and columns are swapped: (S, N) instead of (N, S).
fix: Return `amounts @ prices` as it is: one row per customer, one column per shop.

ja: 値は合っていますが、行と列が逆です。(N, S) ではなく (S, N) になっています。
直し方: `amounts @ prices` をそのまま返します。行が客、列が店です。
"""


def bills(amounts, prices):
    return (amounts @ prices).T
