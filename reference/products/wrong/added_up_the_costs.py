"""
en: cost_per_item returns one number, the total, instead of one cost for each item.
cause: `@` multiplies and then adds up the products.
fix: Multiply with `*` and do not add up: `amounts * prices`.

ja: cost_per_item が、商品ごとの代金ではなく、合計の数値を1つだけ返しています。
原因: `@` は、掛けたあとで積を足し合わせます。
直し方: `*` で掛けるだけで、足し合わせません（`amounts * prices`）。
"""


def cost_per_item(amounts, prices):
    return amounts @ prices
