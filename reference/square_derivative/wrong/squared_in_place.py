"""
en: `x *= x` writes the squares into the tensor that the caller passed in, and
autograd refuses to overwrite a leaf that it follows.
mend: Compute a new tensor: `x * x` leaves x alone.

ja: `x *= x` は、渡されたテンソルそのものを2乗の値で書き換えてしまいます。
また、自動微分が追跡している葉は上書きできず、エラーになります。
直し方: 新しいテンソルを計算します。`x * x` なら x は変わりません。
"""


def square(x):
    x *= x
    return x
