"""
en: Negative numbers become positive, not 0.
cause: `abs` only removes the sign.
fix: Write 0 where the number is negative.

ja: 負の値が、0 ではなく正の値になっています。
原因: `abs` は符号を取るだけです。
直し方: 負の値のところに 0 を書き込みます。
"""


def without_negatives(x):
    return x.abs()
