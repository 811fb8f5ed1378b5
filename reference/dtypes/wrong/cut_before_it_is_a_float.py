"""
en: to_unit gives only 0 and 1: the numbers in between are lost before the conversion to
float32.
fix: Convert first and divide afterwards: `pixels.float() / 255`.

ja: to_unit の結果が 0 と 1 だけです。その間の値は、float32 に変換する前に失われています。
直し方: 先に変換してから割ります（`pixels.float() / 255`）。
"""


def to_unit(pixels):
    return (pixels // 255).float()
