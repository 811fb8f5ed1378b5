"""
en: The patches are in the right order, but rows and columns are swapped inside each of them.
fix: Inside a patch, too, let the axis of the rows come before that of the columns.

ja: パッチの順は合っていますが、パッチの中で縦と横が入れ替わっています。
直し方: パッチの中でも、縦の軸を横の軸より前に置きます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images.reshape(n, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 5, 3).reshape(n, -1, c * size * size)
