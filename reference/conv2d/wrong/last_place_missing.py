"""
en: output_size is too small by 1: the last place is not counted.
cause: A kernel that begins at the points 0 to n has n + 1 places.
fix: Add 1 to the number of steps: there is one place more than steps between them.

ja: output_size の結果が 1 だけ小さく、最後の位置が数えられていません。
原因: カーネルの最初の点が 0 から n まで動くとき、位置は n + 1 か所あります。
直し方: 移動の回数に 1 を足します。位置の数は、その間の移動の回数より1つ多くなります。
"""


def output_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel) // stride
