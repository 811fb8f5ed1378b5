"""
en: Only the bills of the first shop come out.
fix: Use all columns of prices: `amounts @ prices` computes every shop at once.

ja: 最初の店での金額しか計算されていません。
直し方: prices のすべての列を使います。`amounts @ prices` なら、
全部の店をまとめて計算できます。
"""


def bills(amounts, prices):
    return amounts @ prices[:, 0]
