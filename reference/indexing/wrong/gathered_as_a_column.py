"""
en: The picked numbers are right, but in a table with one column, (N, 1), instead of (N,).
cause: `gather` keeps both axes.
fix: Take the second axis away with `squeeze(1)`.

ja: 値は合っていますが、形が (N,) ではなく、1列の表 (N, 1) になっています。
原因: `gather` は2つの軸を残します。
直し方: `squeeze(1)` で2つ目の軸をなくします。
"""


def picked(scores, target):
    return scores.gather(1, target.unsqueeze(1))
