"""
code: has _ = x

en: The result is right, but `x` itself has changed.
cause: An assignment such as `result = x` makes no copy: both are names of the same tensor.
fix: Write into a copy: start with `x.clone()`.

ja: 結果は合っていますが、渡された x 自体も書き換わっています。
原因: `result = x` のような代入では、コピーは作られません。同じテンソルに2つの名前が付くだけです。
直し方: 先に `x.clone()` でコピーを作り、そこに書き込みます。
"""


def without_negatives(x):
    result = x
    result[result < 0] = 0
    return result
