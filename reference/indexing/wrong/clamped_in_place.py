"""
code: calls clamp_
en: The result is right, but `x` itself has changed.
cause: A method whose name ends in `_`, such as `clamp_`, writes into the tensor itself.
fix: Use `x.clamp(min=0)`, without `_`, which returns a new tensor.

ja: 結果は合っていますが、渡された x 自体も書き換わっています。
原因: `clamp_` のように名前が `_` で終わるメソッドは、テンソル自体に書き込みます。
直し方: 新しいテンソルを返す、`_` の付かない `x.clamp(min=0)` を使います。
"""


def without_negatives(x):
    return x.clamp_(min=0)
