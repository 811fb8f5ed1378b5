"""
en: patches has the right shape, but its numbers come channel by channel: those of channel 0 from all
patches, then those of channel 1.
cause: The axis of the channels is still in front of those of the patches when the rows are made.
fix: Move the axis of the channels behind those of the patches first, and merge the axes then.

ja: patches の形は合っていますが、数値がチャンネルごとに並んでいます
（全パッチのチャンネル 0、次に全パッチのチャンネル 1……の順です）。
原因: 行を作るときに、チャンネルの軸がまだパッチの軸の前にあります。
直し方: 先に、チャンネルの軸をパッチの軸の後ろに移してから、軸をまとめます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    windows = images.unfold(2, size, size).unfold(3, size, size)
    return windows.reshape(n, -1, c * size * size)
