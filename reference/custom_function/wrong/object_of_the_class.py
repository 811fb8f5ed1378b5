"""
code: lacks apply

en: swish returns an object of the class Swish instead of a tensor.
cause: `Swish(…)` only makes an object: nothing is computed.
fix: Call `Swish.apply(x, beta)`.

ja: swish が、テンソルではなく Swish クラスのオブジェクトを返しています。
原因: `Swish(…)` はオブジェクトを作るだけで、何も計算しません。
直し方: `Swish.apply(x, beta)` を呼びます。
"""


def swish(x, beta=1.0):
    return Swish(x, beta)
