"""
en: The two slopes are in the other order: that of g comes first.
fix: Return the slope of f first, then that of g.

ja: 2つの傾きの順序が逆で、g の傾きが先になっています。
直し方: f の傾き、g の傾きの順に返します。
"""


def two_slopes(f, g, x):
    return slope(g, x), slope(f, x)
