"""
en: The pixels are float32, but still go from 0 to 255.
fix: Divide by 255.

ja: float32 にはなっていますが、値が 0 から 255 までのままです。
直し方: 255 で割ります。
"""


def to_unit(pixels):
    return pixels.float()
