"""
code: lacks apply

en: swish stops with an error: a Function is not called like a module.
cause: An object of the class is made, and called.
fix: Call `Swish.apply(x, beta)`, without making an object.

ja: swish がエラーで止まります。Function は、モジュールのようには呼び出せません。
原因: クラスのオブジェクトを作って、呼び出しています。
直し方: オブジェクトは作らずに、`Swish.apply(x, beta)` を呼びます。
"""


def swish(x, beta=1.0):
    return Swish()(x, beta)
