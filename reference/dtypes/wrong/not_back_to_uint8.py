"""
en: The values are right, but brighten does not return uint8.
cause: The sum was converted for the calculation, and not converted back.
fix: End with `.to(torch.uint8)`.

ja: 値は合っていますが、brighten の戻り値が uint8 ではありません。
原因: 計算のために変換したあと、元の型に戻していません。
直し方: 最後に `.to(torch.uint8)` を付けます。
"""


def brighten(pixels, by):
    return (pixels.int() + by).clamp(0, 255)
