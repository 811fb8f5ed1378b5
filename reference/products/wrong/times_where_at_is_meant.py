"""
en: bills combines the two tables element by element, which works only where their shapes
happen to fit.
cause: `*` multiplies each number by the one in the same place.
fix: Use the matrix product: `amounts @ prices`.

ja: bills が2つの表を要素ごとに計算しています。
これは、形がたまたま合うときにしかできません。
原因: `*` は、同じ位置にある要素どうしを掛けます。
直し方: 行列積を使います（`amounts @ prices`）。
"""


def bills(amounts, prices):
    return amounts * prices
