"""
en: With a stride, output_size is sometimes too large by 1: it counts a place where the kernel does not
fit any more.
cause: The division by the stride is rounded up.
fix: Round down, with `//`.

ja: ストライドがあると、output_size の結果が 1 だけ大きくなることがあります。
カーネルが収まらない位置まで数えています。
原因: ストライドで割った結果を切り上げています。
直し方: `//` で切り捨てます。
"""

import math


def output_size(size, kernel, stride=1, padding=0):
    return math.ceil((size + 2 * padding - kernel) / stride) + 1
