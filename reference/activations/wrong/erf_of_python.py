"""
en: gelu stops with an error where x has more than one element.
cause: `math.erf` takes a single number, not a tensor.
fix: Use `torch.erf`.

ja: x の要素が2個以上あると、gelu がエラーになります。
原因: `math.erf` に渡せるのは1つの数値だけです。
直し方: `torch.erf` を使います。
"""

import math


def gelu(x):
    return x * (1 + math.erf(x / math.sqrt(2))) / 2
