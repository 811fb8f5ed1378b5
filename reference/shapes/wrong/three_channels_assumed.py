"""
code: has 3 * _ or has _ * 3
en: The rows of flatten_images have 3·H·W numbers, also where the images do not have three channels.
cause: The number of channels is written as 3.
fix: Take it from the shape, or let PyTorch work it out: `images.reshape(images.shape[0], -1)`.

ja: 画像のチャンネルが3個でなくても、flatten_images の1行が 3·H·W 個の数値になっています。
原因: チャンネルの数を 3 と書いています。
直し方: 形から求めるか、PyTorch に計算させます（`images.reshape(images.shape[0], -1)`）。
"""


def flatten_images(images):
    n, c, h, w = images.shape
    return images.reshape(-1, 3 * h * w)
