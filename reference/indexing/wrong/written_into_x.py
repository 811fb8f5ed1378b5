"""
code: has x[_] = _
en: The result is right, but `x` itself has changed.
cause: With a mask to the left of `=`, the zeros are written into x itself.
fix: Write into a copy: start with `x.clone()`.

ja: 結果は合っていますが、渡された x 自体も書き換わっています。
原因: `=` の左にマスクを書くと、x 自体に 0 が書き込まれます。
直し方: 先に `x.clone()` でコピーを作り、そこに書き込みます。
"""


def without_negatives(x):
    x[x < 0] = 0
    return x
