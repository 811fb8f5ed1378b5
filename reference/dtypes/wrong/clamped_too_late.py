"""
code: calls clamp

en: Sums that do not fit into 0…255 wrap around: 200 + 100 becomes 44.
cause: When `clamp` is called, the sum is in uint8 and has wrapped around already.
fix: Convert the pixels with `int()`, a method of the tensor, then add, clamp to 0 and 255, and
convert to uint8 last.

ja: 0 から 255 までに収まらない和が、ラップアラウンドしています（200 + 100 が 44 になります）。
原因: `clamp` を呼ぶ時点で和が uint8 になっていて、もうラップアラウンドしています。
直し方: テンソルのメソッド `int()` で変換してから足し、0 と 255 の範囲に収め、最後に uint8 に変換します。
"""


def brighten(pixels, by):
    return (pixels + by).clamp(0, 255)
