"""
code: has amounts *= _
en: cost_per_item changes its amounts: afterwards, the caller's tensor holds the costs.
cause: `amounts *= prices` writes the products into amounts.
fix: Compute a new tensor: `amounts * prices`.

ja: cost_per_item が amounts を書き換えています。
呼び出し側のテンソルに、個数ではなく代金が入ってしまいます。
原因: `amounts *= prices` は、積を amounts に書き込みます。
直し方: 新しいテンソルを計算します（`amounts * prices`）。
"""


def cost_per_item(amounts, prices):
    amounts *= prices
    return amounts
