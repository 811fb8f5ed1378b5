"""
en: bills multiplies in the other order: prices (K, S) times amounts (N, K).
fix: Put amounts on the left and prices on the right: `amounts @ prices`.

ja: bills の掛ける順序が逆で、prices (K, S) に amounts (N, K) を掛けています。
直し方: amounts を左に、prices を右に書きます（`amounts @ prices`）。
"""


def bills(amounts, prices):
    return prices @ amounts
