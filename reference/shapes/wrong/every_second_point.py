"""
en: The points of a row are not neighbours in the image: they come from all over it.
cause: The height is split into (size, H/size). Of two axes made by a split, neighbours differ in the
second one, so here they are in different patches.
fix: Split the height into (H/size, size) and the width into (W/size, size). Then bring the axes into the
order N, H/size, W/size, C, size, size.

ja: 同じ行に入っている点が、画像の中で隣り合っていません。あちこちから取られています。
原因: 縦を (size, H/size) に分割しています。分割すると、隣り合う点は後ろの軸に沿って並ぶので、
ここでは別々のパッチに入ってしまいます。
直し方: 縦を (H/size, size)、横を (W/size, size) の順に分割し、その後で、軸を N、H/size、W/size、C、
size、size の順に並べ替えます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images.reshape(n, c, size, h // size, size, w // size)
    grid = split.permute(0, 3, 5, 1, 2, 4)
    return grid.reshape(n, (h // size) * (w // size), c * size * size)
