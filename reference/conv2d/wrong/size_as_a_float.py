"""
en: output_size returns a float, not an int.
cause: `/` gives a float, also where nothing is left over.
fix: Divide with `//`, which rounds down to an int.

ja: output_size が、int ではなく float を返しています。
原因: `/` は、割り切れるときでも float を返します。
直し方: 切り捨てて int にする `//` で割ります。
"""


def output_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel) / stride + 1
