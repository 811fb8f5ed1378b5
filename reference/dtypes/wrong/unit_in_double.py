"""
en: to_unit returns float64 instead of float32.
fix: Use `float()`, which gives float32; `double()` gives float64.

ja: to_unit が float32 ではなく float64 を返しています。
直し方: float32 に変換する `float()` を使います。`double()` では float64 になります。
"""


def to_unit(pixels):
    return pixels.double() / 255
