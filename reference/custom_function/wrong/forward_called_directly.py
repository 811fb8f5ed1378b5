"""
code: lacks apply

en: swish stops with an error: `forward` is called without a context.
cause: `apply` makes the context and has the call recorded. `forward` alone does neither.
fix: Call `Swish.apply(x, beta)`.

ja: swish がエラーで止まります。`forward` がコンテキストなしで呼ばれています。
原因: コンテキストを作って呼び出しを記録するのは `apply` です。`forward` を直接呼んでも、どちらも行われません。
直し方: `Swish.apply(x, beta)` を呼びます。
"""


def swish(x, beta=1.0):
    return Swish.forward(x, beta)
