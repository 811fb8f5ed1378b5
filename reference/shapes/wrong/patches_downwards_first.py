"""
en: Each patch is right, but they come column by column: downwards first, then to the right.
fix: Count the rows of patches outside and the columns inside: with loops, the loop over the rows is the
outer one; with axes, that of H/size comes before that of W/size.

ja: 個々のパッチは合っていますが、左の列から順に、上から下へ並んでいます。
直し方: パッチの行を外側、列を内側にします。ループなら、行についてのループを外側に置きます。軸で
書くなら、H/size の軸を W/size の軸より前に置きます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images.reshape(n, c, h // size, size, w // size, size)
    return split.permute(0, 4, 2, 1, 3, 5).reshape(n, -1, c * size * size)
