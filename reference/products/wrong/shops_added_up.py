"""
en: bills gives one number per customer, the sum over all shops, instead of one per
shop.
fix: Return `amounts @ prices` without another sum: it has added up the items already.

ja: bills の結果が、店ごとではなく、
全部の店の金額を足した値になっています（客1人につき1つ）。
直し方: `amounts @ prices` をそのまま返します。商品についての和は、
もう計算されています。
"""


def bills(amounts, prices):
    return (amounts @ prices).sum(dim=1)
