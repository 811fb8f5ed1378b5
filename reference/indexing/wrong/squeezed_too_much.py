"""
en: With a single row, picked returns a number without an axis, (), instead of (1,).
cause: `squeeze()` takes away every axis of size 1, including that of the rows.
fix: Name the axis: `squeeze(1)`.

ja: 行が1つのとき、picked の結果が (1,) ではなく、軸のない () になります。
原因: `squeeze()` は、行の軸も含めて、大きさ 1 の軸をすべてなくします。
直し方: 軸を指定します（`squeeze(1)`）。
"""


def picked(scores, target):
    return scores.gather(1, target.unsqueeze(1)).squeeze()
