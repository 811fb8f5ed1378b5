"""
en: channels_last has the right shape, but the numbers are scrambled: they are in the same order as
before.
cause: `reshape` and `view` cut the numbers differently, and move none of them.
fix: Move the axis: `images.permute(0, 2, 3, 1)`.

ja: channels_last の形は合っていますが、数値の位置が正しくありません。
並び順が元のままです。
原因: `reshape` と `view` は区切り方を変えるだけで、数値を動かしません。
直し方: 軸を並べ替えます（`images.permute(0, 2, 3, 1)`）。
"""


def channels_last(images):
    n, c, h, w = images.shape
    return images.reshape(n, h, w, c)
