"""
code: calls requires_grad_

en: The result always requires a gradient, even where x does not.
cause: swish changes the setting of x.
fix: Leave x as it is. Swish is recorded where x requires a gradient.

ja: x が勾配を必要としないときも、結果が requires_grad=True になります。
原因: swish が x の設定を変えています。
直し方: x はそのままにします。x が勾配を必要とするときは、Swish が記録されます。
"""


def swish(x, beta=1.0):
    if x.is_leaf:
        x.requires_grad_()
    return Swish.apply(x, beta)
