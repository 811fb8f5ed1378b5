"""
en: Amounts and prices are added: the results are amount + price.
fix: Multiply them: `amounts * prices`.

ja: 個数と値段を足しています（個数 + 値段になっています）。
直し方: 掛け算にします（`amounts * prices`）。
"""


def cost_per_item(amounts, prices):
    return amounts + prices
