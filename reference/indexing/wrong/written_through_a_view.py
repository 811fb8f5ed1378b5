"""
code: has _ = x[:]
en: The result is right, but `x` itself has changed.
cause: `x[:]` makes no copy: writing into it changes x.
fix: Write into a copy: start with `x.clone()`.

ja: 結果は合っていますが、渡された x 自体も書き換わっています。
原因: `x[:]` はコピーを作りません。そこに書き込むと x も変わります。
直し方: 先に `x.clone()` でコピーを作り、そこに書き込みます。
"""


def without_negatives(x):
    result = x[:]
    result[result < 0] = 0
    return result
