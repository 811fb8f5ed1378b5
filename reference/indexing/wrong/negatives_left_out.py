"""
en: The negative numbers are left out, so that the shape is lost.
cause: What a mask picks comes out in one line.
fix: Keep all places, and write 0 into those where the number is negative.

ja: 負の値が取り除かれ、元の形が失われています。
原因: マスクで取り出した要素は、一列に並びます。
直し方: 位置をすべて残し、負の値のところに 0 を書き込みます。
"""


def without_negatives(x):
    return x[x >= 0]
