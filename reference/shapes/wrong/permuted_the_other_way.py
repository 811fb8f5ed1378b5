"""
en: channels_last returns (N, W, C, H): the width has come to axis 1.
cause: `permute(0, 3, 1, 2)` moves the last axis to place 1. That is the way back.
fix: List the old axes in their new order: `images.permute(0, 2, 3, 1)`.

ja: channels_last の結果が (N, W, C, H) で、横の軸が軸 1 に来ています。
原因: `permute(0, 3, 1, 2)` は、最後の軸を軸 1 に移します。これは逆向きの並べ替えです。
直し方: 元の軸の番号を、新しい順に書きます（`images.permute(0, 2, 3, 1)`）。
"""


def channels_last(images):
    return images.permute(0, 3, 1, 2)
