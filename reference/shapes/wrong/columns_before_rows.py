"""
en: The channels are last, but rows and columns are swapped: (N, W, H, C).
cause: Swapping axes 1 and 3 puts the columns where the channels were.
fix: Move the channels only: `images.permute(0, 2, 3, 1)`.

ja: チャンネルは最後の軸にありますが、縦と横が入れ替わって (N, W, H, C) になっています。
原因: 軸 1 と軸 3 を入れ替えると、チャンネルのあった位置に横の軸が来ます。
直し方: チャンネルだけを移します（`images.permute(0, 2, 3, 1)`）。
"""


def channels_last(images):
    return images.transpose(1, 3)
