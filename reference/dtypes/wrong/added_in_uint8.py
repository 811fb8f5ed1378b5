"""
code: lacks clamp and lacks clip and lacks where

en: Sums that do not fit into 0…255 wrap around: 200 + 100 becomes 44.
cause: Nothing limits the sum, and uint8 has no room for it.
fix: Convert the pixels with `int()`, a method of the tensor, then add, clamp to 0 and 255, and
convert to uint8 last.

ja: 0 から 255 までに収まらない和が、ラップアラウンドしています（200 + 100 が 44 になります）。
原因: 和を範囲内に収める処理がなく、uint8 に入りきりません。
直し方: テンソルのメソッド `int()` で変換してから足し、0 と 255 の範囲に収め、最後に uint8 に変換します。
"""


def brighten(pixels, by):
    return pixels + by
