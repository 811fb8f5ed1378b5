"""
en: The channels of a patch are in rows of their own: (N, C·(H/size)·(W/size), size·size).
cause: The axis of the channels stays in front of the patches.
fix: Move the axis of the channels behind those of the patches, and then merge it with the rows and
columns of the patch.

ja: 1つのパッチがチャンネルごとに別の行に分かれ、
(N, C·(H/size)·(W/size), size·size) になっています。
原因: チャンネルの軸が、パッチの軸の前に残っています。
直し方: チャンネルの軸をパッチの軸の後ろに移し、パッチの中の縦と横の軸と1つにまとめます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images.reshape(n, c, h // size, size, w // size, size)
    return split.permute(0, 1, 2, 4, 3, 5).reshape(n, -1, size * size)
