"""
en: For many sizes, output_size is too small by 1 where the stride is larger than 1: the first place is added
before the division.
cause: Divided by the stride, that 1 is lost. Only the steps are divided; the first place comes on top.
fix: Add 1 after the division.

ja: ストライドが 2 以上のとき、多くの大きさで output_size の結果が 1 だけ小さくなります。
最初の位置の分の 1 を、割り算の前に足しています。
原因: この 1 が、ストライドで割られて消えています。割るのは動く回数だけで、最初の位置はその後に数えます。
直し方: 1 は割り算の後に足します。
"""


def output_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel + 1) // stride
