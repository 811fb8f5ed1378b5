"""
en: The rows of flatten_images have the right numbers, but point by point instead of channel by
channel.
cause: The channels are moved to the end before the image is flattened.
fix: Do not move any axis: `images.reshape(images.shape[0], -1)`.

ja: flatten_images の各行の数値は合っていますが、
チャンネルごとではなく、点ごとの順に並んでいます。
原因: 平らにする前に、チャンネルを最後の軸に移しています。
直し方: 軸は並べ替えません（`images.reshape(images.shape[0], -1)`）。
"""


def flatten_images(images):
    return images.permute(0, 2, 3, 1).reshape(images.shape[0], -1)
