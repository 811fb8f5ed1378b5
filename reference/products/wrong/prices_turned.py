"""
en: The two factors in bills do not fit: the left one has to have as many columns as the
right one has rows.
cause: `.T` swaps the rows and columns of prices, but prices (K, S) already fits amounts (N, K).
fix: Multiply the tables as they are: `amounts @ prices`.

ja: bills で掛ける2つの表の大きさが合っていません。
左の列数と右の行数は、同じでなければなりません。
原因: `.T` で prices の行と列を入れ替えています。prices (K, S) は、そのままで amounts (N, K) と掛けられます。
直し方: 表をそのまま掛けます（`amounts @ prices`）。
"""


def bills(amounts, prices):
    return amounts @ prices.T
