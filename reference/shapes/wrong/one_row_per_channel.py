"""
en: flatten_images returns one row per channel, (N, C, H·W), instead of one per image.
cause: Only height and width are merged.
fix: Merge the channels as well: `images.reshape(images.shape[0], -1)`.

ja: flatten_images の結果が、画像ごとではなくチャンネルごとの行 (N, C, H·W) になっています。
原因: 縦と横だけをまとめています。
直し方: チャンネルもまとめます（`images.reshape(images.shape[0], -1)`）。
"""


def flatten_images(images):
    return images.flatten(2)
