"""
code: calls detach

en: The result is right, but it has no connection to x.
cause: x is detached before Swish is applied.
fix: Apply Swish to x itself.

ja: 結果は合っていますが、x とつながっていません。
原因: Swish を適用する前に x を切り離しています。
直し方: x そのものに Swish を適用します。
"""


def swish(x, beta=1.0):
    return Swish.apply(x.detach(), beta)
