"""
en: The patches are 2 by 2, whatever `size` is.
fix: Use `size` wherever the 2 is.

ja: `size` の値にかかわらず、パッチの大きさが 2 になっています。
直し方: 2 の代わりに `size` を使います。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images[:, :, : h // 2 * 2, : w // 2 * 2].reshape(n, c, h // 2, 2, w // 2, 2)
    return split.permute(0, 2, 4, 1, 3, 5).flatten(3).flatten(1, 2)
