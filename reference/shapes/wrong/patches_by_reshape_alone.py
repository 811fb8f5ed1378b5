"""
en: patches has the right shape, but each row holds numbers that follow each other in the image, not
those of a square.
cause: `reshape` alone cuts the numbers in their order.
fix: Split height and width first, move the axes with `permute`, and merge them at the end.

ja: patches の形は合っていますが、各行に入っているのは、正方形の中の数値ではなく、
画像の中で続けて並んでいる数値です。
原因: `reshape` だけでは、並び順のまま区切られます。
直し方: まず縦と横を分割し、`permute` で軸を並べ替えてから、まとめます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    return images.reshape(n, (h // size) * (w // size), c * size * size)
