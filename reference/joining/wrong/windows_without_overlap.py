"""
en: The windows do not overlap: the next one starts only where the last one ended.
cause: The step from one start to the next is `width`, not 1.
fix: Start at each place: `range(T - width + 1)`, without a step.

ja: 窓どうしが重なっていません。前の窓が終わったところから、次の窓が始まっています。
原因: 始まりの位置が、1 ではなく width ずつ進んでいます。
直し方: すべての位置から始めます（間隔を指定せずに `range(T - width + 1)`）。
"""


def windows(series, width):
    return series.unfold(0, width, width).clone()
