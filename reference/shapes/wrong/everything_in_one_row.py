"""
en: flatten_images returns one long row of all images together, (N·C·H·W,).
cause: The axis of the images is flattened too.
fix: Keep the first axis: `images.reshape(images.shape[0], -1)`.

ja: flatten_images の結果が、全部の画像をつなげた1本の (N·C·H·W,) になっています。
原因: 画像の枚数の軸まで平らにしています。
直し方: 最初の軸を残します（`images.reshape(images.shape[0], -1)`）。
"""


def flatten_images(images):
    return images.flatten()
