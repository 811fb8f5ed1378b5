"""
en: Every bill is the right one divided by the number of items K: it is a mean, not a
sum.
fix: Add the costs up without dividing: `amounts @ prices`.

ja: どの金額も、正しい値を商品の種類数 K で割ったものです。和ではなく平均になっています。
直し方: 割らずに足し合わせます（`amounts @ prices`）。
"""


def bills(amounts, prices):
    return (amounts[:, :, None] * prices).mean(dim=1)
