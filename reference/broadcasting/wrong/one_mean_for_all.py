"""
en: All columns are standardised together, with one mean and one standard deviation for the whole table.
fix: Take both along axis 0: `dim=0`.

ja: 表全体で1つの平均と1つの標準偏差を使っていて、列ごとになっていません。
直し方: どちらも軸 0 に沿って求めます（`dim=0`）。
"""


def standardise(x):
    return (x - x.mean()) / (x.std(correction=0) + 1e-8)
