"""
code: lacks arange
en: picked uses the targets as numbers of rows, not of columns.
cause: A single index in the brackets picks rows.
fix: Give rows and columns: `scores[torch.arange(len(scores)), target]`.

ja: picked が、target を列ではなく行の番号として使っています。
原因: 角括弧の中の添字が1つだけだと、行が選ばれます。
直し方: 行と列の両方を指定します（`scores[torch.arange(len(scores)), target]`）。
"""


def picked(scores, target):
    return scores[target]
